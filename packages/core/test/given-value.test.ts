import { describe, expect, test } from 'vitest'
import { defineCurve, float64, orThrow } from '../src/index.ts'
import { productParts } from './curves.js'
import { refusal } from './refusals.js'

/** The constant product, with a closed form of the value that can be told from that of the reserves. */
const definition = defineCurve({
  name: 'with-value',
  summary: 'A constant product with a closed form of its value',
  formula: String.raw`\sqrt{x y}`,
  parameters: {},
  over: real => ({
    ...productParts(real),
    value: price => real.sqrt(real.mul(real.of(4), real.sub(price, real.of(1)))),
  }),
})

describe('a value that an author gives beside the reserves', () => {
  const curve = orThrow(definition(float64, {}))

  test('is the one that the curve answers', () => {
    expect(orThrow(curve.value(5))).toBe(4)
  })

  test('is guarded like every formula', () => {
    expect(refusal(curve.value(0.5))._tag).toBe('NotRepresentable')
    expect(refusal(curve.value(-1))._tag).toBe('InvalidPrice')
  })
})
