import { describe, expect, test } from 'vitest'
import { defineBasket, exactIn, float64, orThrow, pairOf } from '../../src/index.js'
import { rangeFromLevelSet, stableFromLevelSet, weightedFrom } from './baskets.js'

/** Constant elasticity of substitution: reserves follow the ratio of prices to the power of 1/(rho − 1). */
const ces = defineBasket({
  name: 'ces',
  summary: '',
  formula: '',
  tokens: { least: 2, most: 4 },
  parameters: { rho: { default: 0.5, above: 0, below: 1, meaning: 'substitution' } },
  over: ({ pow, add }, { rho }) => ({ tradingFunction: held => held.map(each => pow(each, rho)).reduce(add) }),
})

const PRICES = [1e30, 1e10, 1e3, 2, 0.3, 1e-3, 1e-10, 1e-30]

describe.each([
  ['weighted', orThrow(weightedFrom('tradingFunction')(float64, { tokens: 3 }))],
  ['stable', orThrow(stableFromLevelSet(float64, { tokens: 3, amplification: 50 }))],
  ['range', orThrow(rangeFromLevelSet(float64, { lower: 0.5 }))],
  ['ces', orThrow(ces(float64, { tokens: 3 }))],
] as const)('reserves of a derived basket at prices far apart: %s', (_name, basket) => {
  test.each(PRICES)('one token at %d', price => {
    const prices = [1, 1, price]
    const found = orThrow(basket.reserves(prices))
    expect(orThrow(basket.liquidity(found))).toBeCloseTo(1, 12)
    const spot = orThrow(basket.spotPrices(found))
    // A token that is held is held at its price.
    for (const [i, j] of [
      [0, 2],
      [0, 1],
      [1, 2],
    ] as const) {
      if (found[i] === 0 || found[j] === 0) continue
      const ratio = (spot[i] as number) / (spot[j] as number)
      expect(ratio / ((prices[i] as number) / (prices[j] as number))).toBeCloseTo(1, 9)
    }
  })
})

test('the pair of a basket with such reserves is a curve that trades', () => {
  const pair = orThrow(pairOf(orThrow(ces(float64, { tokens: 2 })), 0, [1, 1]))
  const { amountOut } = orThrow(pair.swap({ x: 100, y: 100 }, exactIn('x', 21)))
  // √x + √y stays 20.
  expect(amountOut).toBeCloseTo(19, 10)
})
