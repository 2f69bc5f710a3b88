import { orThrow } from '@ammeter/core'
import { expect, test } from 'vitest'
import { backtestPath, generatePath, geometricBrownianMotion, monteCarlo } from '../../src/index.js'
import { product } from '../curves.js'

const path = { model: geometricBrownianMotion, days: 3, stepSeconds: 3600, price: 2000 }
const terms = { curve: product, fee: 0.003, deposit: 1000, markouts: [3600, 86_400] }

test('markouts of one path are those of its backtest', () => {
  const { markouts } = orThrow(monteCarlo(terms, path, { paths: 1, seed: 5 }))
  const alone = orThrow(backtestPath(terms, orThrow(generatePath(path, 5)))).markouts
  expect(markouts).toHaveLength(2)
  for (const [index, { seconds, perVolume, standardError }] of markouts.entries()) {
    expect(seconds).toBe(terms.markouts[index])
    expect(perVolume).toBeCloseTo(alone[index]?.perVolume ?? Number.NaN, 12)
    expect(standardError).toBeCloseTo(alone[index]?.standardError ?? Number.NaN, 12)
  }
})

test('arbitrage takes more than it pays in fees, on many paths', () => {
  const { markouts } = orThrow(monteCarlo(terms, path, { paths: 300, seed: 1 }))
  // An hour later the price is on average that of the trade, by which arbitrage gains.
  expect(markouts[0]?.perVolume).toBeLessThan(-4 * (markouts[0]?.standardError ?? 0))
  expect(orThrow(monteCarlo({ ...terms, markouts: [] }, path, { paths: 2, seed: 1 })).markouts).toEqual([])
})
