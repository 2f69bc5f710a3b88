import { describe, expect, test } from 'vitest'
import {
  type CurveParts,
  decimal,
  defineCurve,
  float64,
  holdValue,
  impermanentLoss,
  lvrRate,
  type Num,
  orThrow,
  type Real,
} from '../../src/index.js'
import { product, productCurve } from '../curves.js'
import { refusal } from '../refusals.js'

const words = { name: 'held', summary: 'Held', formula: 'x, y' }

/** A curve of these reserves, right or not, in `float64`. */
const held = (reserves: (real: Real<Num>) => NonNullable<CurveParts<Num>['reserves']>) =>
  orThrow(defineCurve({ ...words, parameters: {}, over: real => ({ reserves: reserves(real) }) })(float64, {}))

/** A constant product whose unit of liquidity has a size. */
const sized = defineCurve({
  ...words,
  parameters: { size: { default: 1, above: 0, meaning: 'what both reserves are at the price 1' } },
  over: ({ div, mul, sqrt }, { size }) => ({
    reserves: price => ({ x: div(size, sqrt(price)), y: mul(size, sqrt(price)) }),
  }),
})

describe('a loss does not depend on the size of what is held', () => {
  test.each([1e-320, 1e-300, 1, 1e300])('%d in float64', size => {
    const curve = orThrow(sized(float64, { size }))
    expect(orThrow(impermanentLoss(curve, 1, 4))).toBeCloseTo(0.2, 15)
    expect(orThrow(impermanentLoss(curve, 1, 2))).toBeCloseTo(1 - (2 * Math.SQRT2) / 3, 15)
  })
  test.each(['1e-400', '1', '1e400'])('%s in decimals', size => {
    const curve = orThrow(sized(decimal, { size }))
    expect(decimal.toText(orThrow(impermanentLoss(curve, decimal.one, decimal.of(4))))).toBe('0.2')
  })
})

test('a value that has lost digits is refused', () => {
  const curve = orThrow(sized(float64, { size: 1e-320 }))
  expect(refusal(holdValue(curve, 2, 3))).toMatchObject({ _tag: 'NotRepresentable', quantity: 'value of holding' })
})

test('a loss that is no number of decimals is refused', () => {
  const curve = orThrow(product(decimal, {}))
  const [least, most] = [decimal.of('1e-9000000000000000'), decimal.of('1e9000000000000000')]
  expect(refusal(impermanentLoss(curve, least, most))).toMatchObject({
    _tag: 'NotRepresentable',
    quantity: 'impermanent loss',
  })
})

test('a loss below all numbers of float64 is none', () => {
  const curve = held(({ add, div, mul, of, sqrt }) => price => {
    const small = mul(of(1e-300), of(1e-320))
    return { x: add(of(1e-300), div(small, sqrt(price))), y: mul(small, sqrt(price)) }
  })
  expect(orThrow(impermanentLoss(curve, 1, 0.25))).toBe(0)
})

describe('what is below zero is a rounded zero, or shows that the curve is none', () => {
  const onlyY = held(({ zero }) => price => ({ x: zero, y: price }))
  test('sixteen rounding units are rounding', () => {
    expect(orThrow(impermanentLoss(onlyY, 1, 1 + 16 * float64.roundingUnit))).toBe(0)
  })
  test('eighteen are not', () => {
    const gain = 18 * float64.roundingUnit
    expect(orThrow(impermanentLoss(onlyY, 1, 1 + gain))).toBe(-gain)
  })
  test('a third is a gain: holding x = 1 and y = p is worth 2p', () => {
    const convex = held(({ one }) => price => ({ x: one, y: price }))
    expect(orThrow(impermanentLoss(convex, 1, 2))).toBeCloseTo(-1 / 3, 15)
  })
})

test.each([1e-160, 1e160])('squares of prices that lose digits are not used: at %d', price => {
  const expected = (0.25 / 4) * Math.sqrt(price)
  expect(orThrow(lvrRate(productCurve, price, 0.5)) / expected).toBeCloseTo(1, 14)
})
