import { describe, expect, test } from 'vitest'
import {
  type ClosedFormulas,
  decimal,
  defineClosedCurve,
  defineCurve,
  exactIn,
  exactOut,
  float64,
  greeks,
  type Num,
  orThrow,
  type Real,
} from '../src/index.js'
import { productParts } from './curves.js'
import { refusal } from './refusals.js'

const identity = { name: 'product', summary: '', formula: '', parameters: {} }
const over = (real: Real<Num>) => productParts(real) as ClosedFormulas<Num>
const closed = defineClosedCurve({ ...identity, over })
const open = defineCurve({ ...identity, over })

describe('a curve that gives every formula', () => {
  test.each([float64, decimal] as const)('is the curve that defineCurve makes of it', real => {
    const answers = <N>(over: Real<N>) =>
      [closed, open].map(definition => {
        const curve = orThrow(definition(over))
        const held = { x: over.of(3), y: over.of(7) }
        return [
          curve.reserves(over.of(5)),
          curve.value(over.of(5)),
          curve.liquidity(held),
          curve.spotPrice(held),
          curve.swap(held, exactIn('x', over.of(2))),
          curve.swap(held, exactOut('x', over.of(2))),
          greeks(curve, over.of(5)),
          curve.prices,
        ]
      })
    const [ofClosed, ofOpen] = answers(real as Real<number>)
    expect(ofClosed).toEqual(ofOpen)
  })
  test('is its own reflection without being told so', () => {
    const reflected = orThrow(orThrow(closed(float64)).reflected())
    expect(orThrow(reflected.reserves(4))).toEqual({ x: 0.5, y: 2 })
  })
  test('which plain JavaScript leaves incomplete is told what is missing', () => {
    const incomplete = defineClosedCurve({
      ...identity,
      over: real => {
        const { exactIn: _in, exactOut: _out, ...rest } = over(real)
        return rest as ClosedFormulas<Num>
      },
    })
    expect(refusal(incomplete(float64))).toEqual({
      _tag: 'BrokenCurve',
      curve: 'product',
      member: 'over',
      given: 'an object without exactIn, exactOut',
      allowed: expect.stringContaining('defineCurve derives what is left out'),
    })
  })
})
