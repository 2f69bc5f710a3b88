import { exactIn, orThrow } from '@ammeter/core'
import { expect, test } from 'vitest'
import { backtestPath, defineTrader, flow, generatePath, geometricBrownianMotion } from '../../src/index.js'
import { product } from '../curves.js'

/** Sells one X, once. */
const seller = defineTrader({
  name: 'seller',
  summary: 'Sells one X, once',
  parameters: {},
  start: () => {
    let isDone = false
    return {
      trades: () => {
        if (isDone) return []
        isDone = true
        return [exactIn('x', 1)]
      },
    }
  },
})

test('without a fee nothing is left of a trade that arbitrage takes back at once', () => {
  const alone = { curve: product, deposit: 200, markouts: [60, 120, 3600] }
  const still = [0, 60, 120].map(seconds => ({ time: seconds * 1000, price: 1 }))
  const { end, markouts } = orThrow(backtestPath({ ...alone, traders: [orThrow(seller())] }, still))
  // Of 100 X and 100 Y one X brings 100/101 Y, and the arbitrageur takes the rest in the same step.
  expect(end.noiseTrades).toBe(1)
  expect(markouts.map(({ seconds }) => seconds)).toEqual([60, 120, 3600])
  expect(markouts[0]?.perVolume).toBeCloseTo(0, 12)
  expect(markouts[2]).toEqual({ seconds: 3600, perVolume: 0, standardError: 0 })
})

test('with a fee the trade stands alone, and its markout is its fee and its impact, less what the price did', () => {
  const path = [0, 60, 120, 180].map((seconds, index) => ({
    time: seconds * 1000,
    price: [1, 1, 1, 1.01][index] as number,
  }))
  const terms = { curve: product, deposit: 200, fee: 0.2, fees: 'collected' as const, markouts: [60, 120] }
  const { markouts } = orThrow(backtestPath({ ...terms, traders: [orThrow(seller())] }, path))
  // Of 100 X and 100 Y: 0.8 X moves the pool to 100.8 X: it pays 100 − 10,000/100.8 Y. The volume is the one X, at a price of 1.
  const out = 100 - 10_000 / 100.8
  expect(markouts[0]?.perVolume).toBeCloseTo(1 - out, 12)
  // At 1.01 the X that the pool bought is worth more.
  expect(markouts[1]?.perVolume).toBeCloseTo(1.01 - out, 12)
  expect(markouts[1]?.standardError).toBeCloseTo(0, 12)
})

test('what arbitrage trades is a loss some time later, what balanced flow trades a gain', () => {
  const settings = { model: geometricBrownianMotion, parameters: { volatility: 0.8 }, days: 100, stepSeconds: 300 }
  const path = Array.from(orThrow(generatePath(settings, 3)))
  const terms = { curve: product, deposit: 1e6, fee: 0.0005, fees: 'collected' as const, markouts: [300, 3600] }
  const arbitraged = orThrow(backtestPath(terms, path, 1)).markouts
  for (const { perVolume, standardError } of arbitraged) expect(perVolume + 4 * standardError).toBeLessThan(0)
  const calm = path.map(({ time }) => ({ time, price: 1 }))
  const traders = [orThrow(flow({ perDay: 1000, size: 100 }))]
  const harmless = orThrow(backtestPath({ ...terms, traders }, calm, 1)).markouts
  for (const { perVolume, standardError } of harmless) expect(perVolume - 4 * standardError).toBeGreaterThan(0)
})
