import { describe, expect, test } from 'vitest'
import { decimal, exactIn, float64, greeks, impermanentLoss, orThrow, pairOf } from '../../src/index.js'
import { refusal } from '../refusals.js'
import { rangeFromLevelSet, weightedFrom } from './baskets.js'

const weights = [0.5, 0.3, 0.2]
const prices = [3, 2, 1]
const basket = orThrow(weightedFrom('reserves')(float64, { weights }))

describe('the pair of a weighted basket', () => {
  const pair = orThrow(pairOf(basket, 0, prices))
  test('holds the token, and the worth of all others', () => {
    const [x = 0, y = 0, z = 0] = orThrow(basket.reserves([12, 2, 1]))
    const held = orThrow(pair.reserves(12))
    expect(held.x).toBeCloseTo(x, 14)
    expect(held.y).toBeCloseTo(2 * y + z, 14)
  })
  test('loses what a weighted curve of that weight loses', () => {
    expect(orThrow(impermanentLoss(pair, 3, 12))).toBeCloseTo(1 - 4 ** 0.5 / (0.5 * 4 + 0.5), 14)
  })
  test('has the gamma of the basket', () => {
    const { delta, gamma } = orThrow(greeks(pair, 3))
    expect(gamma).toBeCloseTo((-0.5 * delta) / 3, 13)
  })
  test('trades along its own level', () => {
    const held = orThrow(pair.reserves(3))
    const { reserves } = orThrow(pair.swap(held, exactIn('x', 0.5)))
    expect(orThrow(pair.liquidity(reserves))).toBeCloseTo(orThrow(pair.liquidity(held)), 13)
    expect(orThrow(pair.spotPrice(held))).toBeCloseTo(3, 12)
  })
})

test('the pair of two tokens is the basket, in decimals too', () => {
  const exact = orThrow(weightedFrom('value')(decimal, { weights: ['0.8', '0.2'] }))
  const pair = orThrow(pairOf(exact, 0, [decimal.one, decimal.one]))
  const price = decimal.of('7')
  const [x, y] = orThrow(exact.reserves([price, decimal.one]))
  const held = orThrow(pair.reserves(price))
  expect(decimal.toText(held.x)).toBe(decimal.toText(x ?? decimal.zero))
  expect(decimal.toText(held.y)).toBe(decimal.toText(y ?? decimal.zero))
})

test('a pair out of the range of its basket holds nothing of the dear token', () => {
  const range = orThrow(rangeFromLevelSet(float64, { lower: 0.5 }))
  const pair = orThrow(pairOf(range, 2, [1, 1, 1]))
  expect(orThrow(pair.reserves(3)).x).toBe(0)
  expect(pair.prices.upper).toBeCloseTo(Math.SQRT2, 12)
  expect(pair.prices.lower).toBeCloseTo(0.5, 12)
})

test.each([3, -1, 0.5, 'x' as never])('there is no token %s', token => {
  expect(refusal(pairOf(basket, token, prices))).toMatchObject({
    _tag: 'InvalidChoice',
    allowed: expect.stringContaining('from 0 to 2'),
  })
})

test('prices are those of all tokens', () => {
  expect(refusal(pairOf(basket, 0, [1, 1]))._tag).toBe('InvalidPrice')
})
