import { describe, expect, test } from 'vitest'
import { goneAt, joinedEnds, onlyPrice } from '../../src/curve/derive/price-ends.js'
import { decimal, float64 } from '../../src/index.js'

const [u, none] = [float64.roundingUnit, undefined]

test('a token runs out at the end where it is sold', () => {
  expect(goneAt('x', { lower: 1, upper: 4 })).toBe(4)
  expect(goneAt('y', { lower: 1, upper: 4 })).toBe(1)
})

describe('the one price', () => {
  test.each([
    [{ lower: 2, upper: 2 }, 2],
    [{ lower: 2, upper: 1.5 }, 2],
    [{ lower: 2, upper: 3 }, none],
    [{ lower: 2, upper: none }, none],
    [{ lower: none, upper: 2 }, none],
    [{ lower: none, upper: none }, none],
  ])('of %j is %j', (ends, only) => {
    expect(onlyPrice(float64, ends)).toBe(only)
  })
  test('is asked of two numbers alone, in decimals', () => {
    expect(onlyPrice(decimal, { lower: decimal.one, upper: none })).toBeUndefined()
    expect(onlyPrice(decimal, { lower: none, upper: decimal.one })).toBeUndefined()
  })
})

describe('ends as they were computed', () => {
  test.each([
    { lower: 1, upper: 1 + 20 * u },
    { lower: 1, upper: 4 },
    { lower: 1, upper: none },
    { lower: none, upper: 4 },
    { lower: none, upper: none },
  ])('%j stay apart', ends => {
    expect(joinedEnds(float64, ends)).toEqual(ends)
  })
  test.each([
    { lower: 1, upper: 1 + 4 * u },
    { lower: 1 - 4 * u, upper: 1 + 4 * u },
    { lower: 1 + 4 * u, upper: 1 },
  ])('%j are one price', ends => {
    const { lower, upper } = joinedEnds(float64, ends)
    expect(lower).toBe(upper)
    expect(lower).toBeCloseTo(1, 15)
  })
})
