import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  decimal,
  describeError,
  float64,
  type Holding,
  holdingGrowth,
  impermanentLoss,
  lossAgainst,
  orThrow,
} from '../../src/index.js'
import { product, productCurve, range, sum } from '../curves.js'
import { expectNear } from '../near.js'
import { property } from '../property.js'
import { refusal } from '../refusals.js'

const decimalCurve = orThrow(product(decimal, {}))
const rangeCurve = orThrow(range(float64, { lower: 1, upper: 4 }))
const prices = fc.double({ min: 1e-4, max: 1e4, noNaN: true })

describe.each([
  ['the constant product', productCurve],
  ['a range', rangeCurve],
  ['a sum', orThrow(sum(float64, { peg: 2 }))],
])('of %s', (_name, curve) => {
  property('is impermanent loss against the own tokens at entry', [prices, prices], (entry, now) => {
    const own = orThrow(curve.reserves(entry))
    expectNear(
      float64,
      orThrow(lossAgainst(curve, entry, now, own)),
      orThrow(impermanentLoss(curve, entry, now)),
      64,
      1,
    )
  })
  property('is what the value lacks of the holding', [prices, prices], (entry, now) => {
    const [v0, v] = [orThrow(curve.value(entry)), orThrow(curve.value(now))]
    const cases: readonly (readonly [Holding<number>, number])[] = [
      ['half', (v0 * (now / entry + 1)) / 2],
      ['x', (v0 * now) / entry],
      ['y', v0],
      [{ x: 3, y: 2000 }, (v0 * (3 * now + 2000)) / (3 * entry + 2000)],
    ]
    for (const [holding, hold] of cases) {
      const loss = orThrow(lossAgainst(curve, entry, now, holding))
      expectNear(float64, loss, 1 - v / hold, 64, Math.max(1, v / hold))
    }
  })
  property('is nothing where the price is that of the entry', [prices], price => {
    for (const holding of ['half', 'x', 'y', { x: 3, y: 2000 }] as const) {
      expect(orThrow(lossAgainst(curve, price, price, holding))).toBe(0)
    }
  })
  property('does not change with the size of the holding', [prices, prices], (entry, now) => {
    const loss = orThrow(lossAgainst(curve, entry, now, { x: 3, y: 5 }))
    expect(orThrow(lossAgainst(curve, entry, now, { x: 6, y: 10 }))).toBe(loss)
  })
})

test('of the constant product at ×2 it is 1 − √2 against Y, in every digit', () => {
  const loss = orThrow(lossAgainst(decimalCurve, decimal.one, decimal.of(2), 'y'))
  expect(decimal.toText(loss)).toBe('-0.4142135623730950488016887242096980785697')
  const againstX = orThrow(lossAgainst(decimalCurve, decimal.one, decimal.of(2), 'x'))
  expect(decimal.toText(againstX)).toBe('0.2928932188134524755991556378951509607152')
})

describe('what is refused', () => {
  test('a holding of nothing, of less, or of another name', () => {
    const refused = (holding: unknown) => describeError(refusal(lossAgainst(productCurve, 1, 2, holding as 'half')))
    expect(refused({ x: 0, y: 0 })).toBe('reserves is x = 0, y = 0, must be numbers of at least 0, not both 0')
    expect(refused({ x: -1, y: 0 })).toBe('reserves is x = -1, y = 0, must be numbers of at least 0, not both 0')
    expect(refused({ x: '3', y: '5' })).toBe('reserves is x = "3", y = "5", must be numbers of at least 0, not both 0')
    expect(refused('ETH')).toBe('holding is "ETH", must be "half" or "x" or "y"')
  })
  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('the price %d', price => {
    const refused = { _tag: 'InvalidPrice', given: String(price) }
    expect(refusal(lossAgainst(productCurve, price, 1, 'half'))).toMatchObject(refused)
    expect(refusal(lossAgainst(productCurve, 1, price, 'half'))).toMatchObject(refused)
    expect(refusal(holdingGrowth(float64, 'x', 1, price))).toMatchObject(refused)
  })
  test('a growth beyond the largest number', () => {
    expect(refusal(holdingGrowth(float64, 'x', 1e-300, 1e300))).toMatchObject({ _tag: 'NotRepresentable' })
  })
})
