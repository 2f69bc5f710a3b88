import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal, float64, holdValue, impermanentLoss, orThrow } from '../../src/index.js'
import { product, productCurve, range, sum } from '../curves.js'
import { expectNear } from '../near.js'
import { numerals } from '../numerals.js'
import { property } from '../property.js'
import { refusal } from '../refusals.js'

const decimalCurve = orThrow(product(decimal, {}))
const rangeCurve = orThrow(range(float64, { lower: 1, upper: 4 }))
const prices = fc.double({ min: 1e-6, max: 1e6, noNaN: true })

describe('of the constant product', () => {
  property(
    'is (√r − 1)²/(1 + r), every digit of it in decimals',
    [
      numerals({ digits: 40, sign: 'positive', exponents: [-9, 9] }),
      numerals({ digits: 40, sign: 'positive', exponents: [-9, 9] }),
    ],
    (entry, now) => {
      const { of, one } = decimal
      const wide = orThrow(decimalCurve.finer()).real
      const r = wide.div(of(now), of(entry))
      const root = wide.sub(wide.sqrt(r), one)
      const expected = wide.div(wide.mul(root, root), wide.add(one, r))
      expectNear(
        decimal,
        orThrow(impermanentLoss(decimalCurve, of(entry), of(now))),
        decimal.add(expected, decimal.zero),
        4,
      )
    },
  )
  property('is exact to a few rounding units in float64, absolute', [prices, prices], (entry, now) => {
    const { of } = decimal
    const expected = decimal.toNumber(orThrow(impermanentLoss(decimalCurve, of(entry), of(now))))
    expectNear(float64, orThrow(impermanentLoss(productCurve, entry, now)), expected, 16, 1)
  })
  property('depends on the ratio of the prices alone, and not on its direction', [prices, prices], (entry, now) => {
    const loss = orThrow(impermanentLoss(productCurve, entry, now))
    expectNear(float64, orThrow(impermanentLoss(productCurve, now, entry)), loss, 32, 1)
    expectNear(float64, orThrow(impermanentLoss(productCurve, 1, now / entry)), loss, 32, 1)
  })
})

describe.each([
  ['the constant product', productCurve],
  ['a range', rangeCurve],
  ['a sum', orThrow(sum(float64, { peg: 2 }))],
])('of %s', (_name, curve) => {
  property('is a fraction in [0, 1)', [prices, prices], (entry, now) => {
    const loss = orThrow(impermanentLoss(curve, entry, now))
    expect(loss).toBeGreaterThanOrEqual(0)
    expect(loss).toBeLessThan(1)
  })
  property('is nothing where the price is that of the entry', [prices], price => {
    expect(orThrow(impermanentLoss(curve, price, price))).toBe(0)
  })
  property(
    'grows as the price moves away',
    [prices, fc.double({ min: 1, max: 100, noNaN: true }), fc.double({ min: 1, max: 100, noNaN: true })],
    (entry, once, again) => {
      const rounding = 64 * float64.roundingUnit
      const loss = (price: number) => orThrow(impermanentLoss(curve, entry, price))
      expect(loss(entry * once * again)).toBeGreaterThanOrEqual(loss(entry * once) - rounding)
      expect(loss(entry / once / again)).toBeGreaterThanOrEqual(loss(entry / once) - rounding)
    },
  )
  property('is what the value lacks of holding', [prices, prices], (entry, now) => {
    const value = orThrow(curve.value(now))
    const hold = orThrow(holdValue(curve, entry, now))
    expectNear(float64, orThrow(impermanentLoss(curve, entry, now)), (hold - value) / hold, 32, 1)
  })
})

test('holding is worth the reserves at entry, at the price now', () => {
  expect(orThrow(holdValue(productCurve, 4, 9))).toBe(6.5)
  expect(orThrow(holdValue(productCurve, 4, 4))).toBe(orThrow(productCurve.value(4)))
})

describe('a price that is none', () => {
  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('%d', price => {
    const refused = { _tag: 'InvalidPrice', given: String(price), allowed: 'a number above 0' }
    for (const measure of [impermanentLoss, holdValue]) {
      expect(refusal(measure(productCurve, price, 1))).toEqual(refused)
      expect(refusal(measure(productCurve, 1, price))).toEqual(refused)
    }
  })
})

test('a value too large for the arithmetic is refused', () => {
  expect(refusal(holdValue(productCurve, 1e-300, 1e300))).toMatchObject({
    _tag: 'NotRepresentable',
    quantity: 'value of holding',
  })
})
