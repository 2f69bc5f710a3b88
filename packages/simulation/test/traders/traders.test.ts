import { exactIn, exactOut, orThrow } from '@ammeter/core'
import { expect, test } from 'vitest'
import { backtestPath, defineTrader, type PathPoint, type PositionTerms } from '../../src/index.js'
import { product } from '../curves.js'

const daily = (prices: readonly number[]): readonly PathPoint[] =>
  prices.map((price, day) => ({ time: day * 86_400_000, price }))

const endOf = (terms: PositionTerms, path: Iterable<PathPoint>) => orThrow(backtestPath(terms, path)).end

test.each([false, true])('a trader sees the pool after its own trades (through swap: %s)', throughSwap => {
  const seen: { readonly x: number; readonly y: number; readonly quote: number }[] = []
  const watcher = defineTrader({
    name: 'watcher',
    summary: 'Buys three times, and looks in between',
    parameters: {},
    start: () => ({
      *trades({ pool }) {
        for (let trade = 0; trade < 3; trade += 1) {
          seen.push({ ...pool.reserves, quote: pool.quote('y') })
          yield exactIn('y', 100)
        }
      },
    }),
  })
  endOf({ curve: product, deposit: 200, fees: 'collected', traders: [orThrow(watcher())], throughSwap }, daily([1, 1]))
  expect(seen.map(({ y }) => y)).toEqual([100, 200, 300])
  expect(seen[1]?.x).toBeCloseTo(50, 10)
  expect(seen[2]?.quote).toBeCloseTo(100 / 3 / 300, 10)
})

test('a part of a pool has its part of the trades, made as with the whole', () => {
  const seen: number[] = []
  const buyer = defineTrader({
    name: 'buyer',
    summary: 'Buys 5 X a step',
    parameters: {},
    start: () => ({
      trades: ({ pool }) => {
        seen.push(pool.reserves.x)
        return [exactOut('x', 5)]
      },
    }),
  })
  const terms: PositionTerms = { curve: product, fee: 0.003, fees: 'collected', traders: [orThrow(buyer())] }
  const whole = endOf({ ...terms, deposit: 2000 }, daily([1, 1.1, 1]))
  const part = endOf({ ...terms, deposit: 200, poolValue: 2000 }, daily([1, 1.1, 1]))
  expect(part.volume * 10).toBeCloseTo(whole.volume, 9)
  expect(part.fees * 10).toBeCloseTo(whole.fees, 9)
  expect(part.noiseTrades).toBe(whole.noiseTrades)
  expect(seen.slice(0, 2)).toEqual(seen.slice(2).map(x => expect.closeTo(x, 9)))
})

test('a trader is told the time, the price and what the market traded', () => {
  const seen: unknown[] = []
  const watcher = defineTrader({
    name: 'watcher',
    summary: 'Looks on',
    parameters: {},
    start: () => ({
      trades: ({ price, days, volume }) => {
        seen.push({ price, days, volume })
        return []
      },
    }),
  })
  const path = daily([1, 2, 3]).map(point => ({ ...point, volume: 7 }))
  endOf({ curve: product, traders: [orThrow(watcher())] }, path)
  // The price is the one before it moves on.
  expect(seen).toEqual([
    { price: 1, days: 1, volume: 7 },
    { price: 2, days: 1, volume: 7 },
  ])
})
