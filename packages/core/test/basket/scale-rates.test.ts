import { describe, expect, test } from 'vitest'
import { basketGreeks, decimal, exactIn, exactOut, float64, orThrow, scaleRates } from '../../src/index.js'
import { refusal } from '../refusals.js'
import { stableFromLevelSet, weightedFrom } from './baskets.js'

const basket = orThrow(stableFromLevelSet(float64, { tokens: 3, amplification: 50 }))
const rates = [1.25, 1, 0.5]
const rated = orThrow(scaleRates(basket, rates))
const underlying = [100, 120, 90]
const held = underlying.map((each, i) => each / (rates[i] ?? 1))

describe('a basket at rates', () => {
  test('has the liquidity of the underlying tokens', () => {
    expect(orThrow(rated.liquidity(held))).toBe(orThrow(basket.liquidity(underlying)))
  })
  test('has their prices times the rates', () => {
    const inner = orThrow(basket.spotPrices(underlying))
    orThrow(rated.spotPrices(held)).forEach((price, i) => {
      expect(price).toBeCloseTo(((inner[i] ?? 0) * (rates[i] ?? 0)) / 0.5, 12)
    })
  })
  test('holds at prices what the underlying tokens come to', () => {
    const inner = orThrow(basket.reserves([1.01, 0.99, 1]))
    const found = orThrow(rated.reserves([1.25 * 1.01, 0.99, 0.5]))
    found.forEach((reserve, i) => {
      expect(reserve).toBeCloseTo((inner[i] ?? 0) / (rates[i] ?? 0), 12)
    })
    expect(orThrow(rated.value([1.25 * 1.01, 0.99, 0.5]))).toBeCloseTo(orThrow(basket.value([1.01, 0.99, 1])), 12)
  })
  test('trades them', () => {
    const inner = orThrow(basket.swap(underlying, exactIn(0, 12.5, 2)))
    const outer = orThrow(rated.swap(held, exactIn(0, 10, 2)))
    expect(outer.amountOut).toBeCloseTo(inner.amountOut / 0.5, 12)
    expect(orThrow(rated.swap(held, exactOut(2, outer.amountOut, 0))).amountIn).toBeCloseTo(10, 11)
  })
  test('has derivatives', () => {
    const { deltas, gammas } = orThrow(basketGreeks(rated, [1.25, 1, 0.5]))
    const inner = orThrow(basketGreeks(basket, [1, 1, 1]))
    expect(gammas[0]?.[1]).toBeCloseTo((inner.gammas[0]?.[1] ?? 0) / 1.25, 10)
    expect(deltas[0]).toBeCloseTo(1 / 3 / 1.25, 12)
  })
  test('says its rates', () => expect(rated.parameters.rates).toEqual(rates))
})

test('in decimals a rate has all its digits', () => {
  const exact = orThrow(weightedFrom('tradingFunction')(decimal, { weights: ['0.5', '0.5'] }))
  const at = orThrow(scaleRates(exact, [decimal.of('1.1'), decimal.one]))
  expect(decimal.toText(orThrow(at.liquidity([decimal.of('10'), decimal.of('11')])))).toBe('11')
})

test.each([[[1, 1]], [[1, 0, 1]], [[1, Number.NaN, 1]], [2]])('rates %j are none', given => {
  expect(refusal(scaleRates(basket, given as never))._tag).toBe('InvalidQuantity')
})
