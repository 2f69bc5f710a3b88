import { basketGreeks, describeError, exactIn, exactOut, float64, orThrow, pairDepth, pairOf } from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { basketAgreesWithReference } from '../../../vitest.baskets.ts'
import { range3 } from '../src/index.js'
import reference from './reference-baskets.json' with { type: 'json' }

basketAgreesWithReference(range3, reference.cases)

const lower = 0.7
const shift = Math.cbrt(lower)
const basket = orThrow(range3(float64, { lower }))

describe('inside the range', () => {
  test('virtual reserves have equal values, and the product 1', () => {
    const prices = [1.1, 0.95, 1]
    const virtual = orThrow(basket.reserves(prices)).map(each => each + shift)
    expect(virtual.reduce((a, b) => a * b)).toBeCloseTo(1, 14)
    virtual.forEach((each, i) => {
      expect(each * (prices[i] ?? 0)).toBeCloseTo(virtual[2] ?? 0, 14)
    })
  })
  test('a trade keeps the product of two virtual reserves', () => {
    const held = orThrow(basket.reserves([1, 1, 1])).map(each => each * 1000)
    const virtual = held.map(each => each + shift * 1000)
    const { amountOut } = orThrow(basket.swap(held, exactIn(0, 5, 2)))
    expect(((virtual[0] ?? 0) + 5) * ((virtual[2] ?? 0) - amountOut)).toBeCloseTo(
      (virtual[0] ?? 0) * (virtual[2] ?? 0),
      8,
    )
    expect(orThrow(basket.swap(held, exactOut(2, amountOut, 0))).amountIn).toBeCloseTo(5, 11)
  })
})

describe('where a token is too dear', () => {
  test('none is held of it, and of no other than the cheapest where both are', () => {
    expect(orThrow(basket.reserves([1.6, 1, 1]))[0]).toBe(0)
    const [x, y, z] = orThrow(basket.reserves([3, 2, 1]))
    expect([x, y]).toEqual([0, 0])
    expect(z).toBeCloseTo(1 / shift ** 2 - shift, 14)
  })
  test('its reserve is continuous there', () => {
    // Token 0 runs out where p² is 1/lower times the product of the others.
    const end = Math.sqrt(1 / lower)
    expect(orThrow(basket.reserves([end * (1 - 1e-9), 1, 1]))[0]).toBeCloseTo(0, 8)
    expect(orThrow(basket.reserves([end * (1 + 1e-9), 1, 1]))[0]).toBe(0)
  })
  test('it has no depth against the others, which still trade', () => {
    expect(orThrow(pairDepth(basket, [1.6, 1, 1], 0, 1))).toBe(0)
    expect(orThrow(pairDepth(basket, [1.6, 1, 1], 1, 2))).toBeGreaterThan(0)
    expect(orThrow(basketGreeks(basket, [1.6, 1, 1])).gammas[0]).toEqual([0, 0, 0])
  })
  test('it can be sold to the last, and no further', () => {
    const held = orThrow(basket.reserves([1, 1, 1]))
    const all = held[1] ?? 0
    expect(orThrow(basket.swap(held, exactOut(1, all, 0))).reserves[1]).toBe(0)
    expect(basket.swap(held, exactIn(0, 100, 1))).toMatchObject({ left: { _tag: 'InsufficientReserves', token: 1 } })
  })
})

test('a token against the others has a range of prices', () => {
  const pair = orThrow(pairOf(basket, 1, [1, 1, 1]))
  expect(pair.prices.upper).toBeCloseTo(Math.sqrt(1 / lower), 12)
  expect(pair.prices.lower).toBeCloseTo(lower, 12)
})

test.each([0, 1, -0.5, 'wide'])('a lower end of %s is none', given => {
  const answer = range3(float64, { lower: given })
  expect(answer._tag === 'Left' && describeError(answer.left)).toMatch(
    /range-3: lower is .*, must be a number above 0 and below 1/,
  )
})

test('it has three tokens', () => {
  const answer = range3(float64, { tokens: 4 })
  expect(answer._tag === 'Left' && describeError(answer.left)).toBe('range-3: tokens is 4, must be 3')
})
