import { describe, expect, test } from 'vitest'
import { clampPrice, decimal, float64, onlyPrice, orThrow, tradesAt } from '../src/index.ts'
import { product, range, sum } from './curves.ts'

describe('where a curve trades', () => {
  const bounded = orThrow(range(float64, { lower: 0.5, upper: 2 }))
  const unbounded = orThrow(product(float64))
  const atOnePrice = orThrow(sum(float64))

  test.each([
    [0.49, false, 0.5],
    [0.5, true, 0.5],
    [1, true, 1],
    [2, true, 2],
    [2.01, false, 2],
  ])('a range at %d', (price, trades, nearest) => {
    expect(tradesAt(bounded, price)).toBe(trades)
    expect(clampPrice(bounded, price)).toBe(nearest)
    const { of, toNumber } = decimal
    const exact = orThrow(range(decimal, { lower: 0.5, upper: 2 }))
    expect(tradesAt(exact, of(price))).toBe(trades)
    expect(toNumber(clampPrice(exact, of(price)))).toBe(nearest)
  })

  test('a curve without ends trades everywhere', () => {
    expect([1e-100, 1, 1e100].map(price => tradesAt(unbounded, price))).toEqual([true, true, true])
    expect(clampPrice(unbounded, 1e100)).toBe(1e100)
  })

  test('only a straight line has one price', () => {
    const only = onlyPrice(atOnePrice)
    expect(only).toBe(orThrow(atOnePrice.spotPrice({ x: 1, y: 1 })))
    expect([bounded, unbounded].map(onlyPrice)).toEqual([undefined, undefined])
  })
})
