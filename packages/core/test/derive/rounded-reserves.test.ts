import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import { type CurveParts, defineCurve, float64, type Num, orThrow, type Real } from '../../src/index.js'

const define = (over: (real: Real<Num>) => CurveParts<Num>) =>
  defineCurve({ name: 'derived', summary: '', formula: '', parameters: {}, over })

const prices = Array.from({ length: 60 }, (_, i) => 0.1 + i / 7)

describe('reserves of a value are what rounding leaves of nothing, or more', () => {
  test('of Y, where the value is that of X alone', () => {
    const onlyX = orThrow(
      define(({ div, mul, of }) => ({ value: price => div(mul(price, of(0.1)), of(0.3)) }))(float64, {}),
    )
    const least = Math.min(...prices.map(price => (price * 0.1) / 0.3 - price * (0.1 / 0.3)))
    expect(least).toBeLessThan(0)
    for (const price of prices) {
      const { x, y } = orThrow(onlyX.reserves(price))
      expect(x).toBeCloseTo(1 / 3, 14)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThan(1e-14)
    }
  })
  test('of X, where the value stays', () => {
    for (const sign of [1, -1]) {
      const onlyY = orThrow(
        define(({ add, div, mul, of, one, sub }) => ({
          value: price => {
            const there = div(mul(price, of(0.1)), of(0.3))
            const back = mul(price, div(of(0.1), of(0.3)))
            return add(one, sign > 0 ? sub(there, back) : sub(back, there))
          },
        }))(float64, {}),
      )
      for (const price of prices) {
        const { x, y } = orThrow(onlyY.reserves(price))
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThan(1e-14)
        expect(y).toBeCloseTo(1, 13)
      }
    }
  })
  test('but a value that is not concave has reserves below zero, and is refused', () => {
    const square = orThrow(define(({ mul }) => ({ value: price => mul(price, price) }))(float64, {}))
    const falling = orThrow(define(({ div, one }) => ({ value: price => div(one, price) }))(float64, {}))
    for (const curve of [square, falling]) expect(E.isLeft(curve.reserves(2))).toBe(true)
  })
})
