import { decimal, exactIn, float64, orThrow } from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { concentrated } from '../src/index.ts'

/** A number as the decimal that it stands for, to the last digit of its binary fraction. */
const exactly = (a: number) => decimal.of(a.toPrecision(100))

/** What remains of Y after a swap of X, in `float64` and in decimals, and the liquidity before and after. */
const soldX = (range: { lower: number; upper: number }, held: { x: number; y: number }, amount: number) => {
  const float = orThrow(concentrated(float64, range))
  const exact = orThrow(
    concentrated(decimal, { lower: exactly(range.lower).toString(), upper: exactly(range.upper).toString() }),
  )
  const { reserves } = orThrow(float.swap(held, exactIn('x', amount)))
  const expected = orThrow(exact.swap({ x: exactly(held.x), y: exactly(held.y) }, exactIn('x', exactly(amount))))
  return {
    left: reserves.y / decimal.toNumber(expected.reserves.y) - 1,
    liquidity: orThrow(float.liquidity(reserves)) / orThrow(float.liquidity(held)) - 1,
  }
}

describe('a swap that nearly empties a range', () => {
  test('keeps the liquidity of a wide range, where the rest of the reserve is lost in its rounding', () => {
    const { left, liquidity } = soldX(
      { lower: 1e-10, upper: 1e10 },
      { x: 0.3162177660168379, y: 3.162267660168379 },
      31621.77660168379,
    )
    expect(Math.abs(left)).toBeLessThan(1e-14)
    expect(Math.abs(liquidity)).toBeLessThan(1e-14)
  })

  test('keeps the digits of a small reserve, where the way to the end of the range is lost in its rounding', () => {
    const { left } = soldX(
      { lower: 1500, upper: 2500 },
      { x: 0.005819863154865869, y: 3.8729814096260966e-5 },
      1.7459589464597608e-8,
    )
    expect(Math.abs(left)).toBeLessThan(1e-11)
  })
})
