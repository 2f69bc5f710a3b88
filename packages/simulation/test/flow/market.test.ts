import { orThrow } from '@ammeter/core'
import { expect, test } from 'vitest'
import {
  backtest,
  backtestPath,
  backtestTogether,
  flow,
  generatePath,
  geometricBrownianMotion,
  type MarketPool,
  type PathPoint,
  type PositionTerms,
} from '../../src/index.js'
import { product, range, sum } from '../curves.js'

const walk = (volatility: number, days: number, stepSeconds: number, seed: number): Iterable<PathPoint> =>
  orThrow(generatePath({ model: geometricBrownianMotion, parameters: { volatility }, days, stepSeconds }, seed))

const together = (
  terms: readonly PositionTerms[],
  path: Iterable<PathPoint>,
  size: number,
  perDay: number,
  rest: readonly MarketPool[] = [],
) => {
  const test = orThrow(backtestTogether(terms, { flow: orThrow(flow({ perDay, size })), rest }, 5))
  for (const point of path) expect(test.add(point)).toBeUndefined()
  return {
    ends: orThrow(test.results()).map(({ end }) => end),
    market: test.market() as NonNullable<ReturnType<typeof test.market>>,
  }
}

const pool = (deposit: number, fee = 0.003, curve = product): PositionTerms => ({
  curve,
  deposit,
  fee,
  fees: 'collected',
})

test('two equal pools share evenly, and depths 1 : 3 earn 1 : 3', () => {
  const path = Array.from(walk(0.7, 200, 3600, 3))
  const { ends: even, market } = together([pool(1e6), pool(1e6)], path, 100, 500)
  expect(market.flow / 100).toBeGreaterThan(0.99e5)
  expect((even[0]?.flowVolume ?? 0) / (even[1]?.flowVolume ?? 1)).toBeCloseTo(1, 9)
  const { ends } = together([pool(1e6), pool(3e6)], path, 100, 500)
  const [small, large] = ends.map(({ feesWhenPaid, poolFees }) => feesWhenPaid - poolFees)
  expect(Math.abs((large as number) / (small as number) / 3 - 1)).toBeLessThan(0.01)
})

test('the sum over pools and the rest is the flow', () => {
  const rest = [
    { curve: product, value: 5e5, fee: 0.002 },
    { curve: range(0.8, 1.3), value: 1e5, fee: 0.0005 },
  ]
  const { ends, market } = together(
    [pool(1e6), pool(2e5, 0.001, range(0.9, 1.1)), pool(1e4, 0, sum)],
    walk(1, 30, 3600, 4),
    2000,
    50,
    rest,
  )
  const served = ends.reduce((total, { flowVolume }) => total + flowVolume, market.rest)
  expect(market.rest).toBeGreaterThan(0)
  expect(market.unserved).toBe(0)
  expect(Math.abs(served / market.flow - 1)).toBeLessThan(1e-9)
})

test('what bounded pools cannot serve is counted, not lost', () => {
  const { ends, market } = together(
    [pool(100, 0.001, range(0.9, 1.1)), pool(100, 0.001, sum)],
    walk(0.5, 30, 3600, 4),
    200,
    20,
  )
  const served = ends.reduce((total, { flowVolume }) => total + flowVolume, 0)
  expect(market.unserved).toBeGreaterThan(0.1 * market.flow)
  expect(Math.abs((served + market.unserved) / market.flow - 1)).toBeLessThan(1e-9)
})

test('a pool of 30 bp beside one of 5 bp gets 2–11 % of the volume', () => {
  const year = 365 * 24
  // Trades whose impact is small beside the difference of the fees.
  for (const volatility of [0.001, 0.003].map(step => step * Math.sqrt(year))) {
    const { ends } = together([pool(1e6, 0.0005), pool(1e6, 0.003)], walk(volatility, 200, 3600, 6), 20, 200)
    const [cheap, dear] = ends.map(({ flowVolume }) => flowVolume) as [number, number]
    expect(dear / (cheap + dear)).toBeGreaterThan(0.02)
    expect(dear / (cheap + dear)).toBeLessThan(0.11)
  }
})

test('a narrow range earns by its depth while the price is there, and nothing outside', () => {
  const still = Array.from({ length: 401 }, (_, hour) => ({ time: hour * 3.6e6, price: 1 }))
  const { ends } = together([pool(1e6), pool(1e6, 0.003, range(0.8, 1.25))], still, 100, 500)
  // Depth for each Y of value, against the constant product's: 1 / (1 − √0.8).
  const depth = 1 / (1 - Math.sqrt(0.8))
  const [wide, narrow] = ends.map(({ feesWhenPaid, poolFees }) => feesWhenPaid - poolFees) as [number, number]
  expect(Math.abs(narrow / wide / depth - 1)).toBeLessThan(0.01)
  const away = still.map(({ time }, hour) => ({ time, price: hour === 0 ? 1 : 2 }))
  expect(together([pool(1e6), pool(1e6, 0.003, range(0.8, 1.25))], away, 1, 500).ends[1]?.flowVolume).toBe(0)
})

test('the loss-versus-rebalancing is σ²/8 of the value however much flow there is', () => {
  const path = Array.from(walk(0.8, 365, 3600, 8))
  const lossOf = (perDay: number) => {
    const { end, meanValue } = orThrow(
      backtestPath(
        { ...pool(1e6, 0), traders: [orThrow(flow({ perDay, size: 1000 }))], rest: [{ curve: product, value: 1e6 }] },
        path,
        2,
      ),
    )
    return end.lvr / meanValue
  }
  const quiet = lossOf(0)
  expect(Math.abs(quiet / 0.08 - 1)).toBeLessThan(4 * Math.sqrt(2 / 8760))
  // Without a fee the pool is at the market price before each step: the flow changes nothing of it.
  for (const perDay of [10, 100]) expect(Math.abs(lossOf(perDay) / quiet - 1)).toBeLessThan(1e-3)
})

test("a share of a file's volume comes as equal trades of both sides", () => {
  const path = Array.from({ length: 11 }, (_, day) => ({ time: day * 8.64e7, price: 1, volume: 1000 }))
  const traders = [orThrow(flow({ share: 0.5, tradesPerRow: 4 }))]
  const test = orThrow(backtest({ ...pool(1e9), traders, rest: [{ curve: product, value: 3e9, fee: 0.003 }] }, 1))
  for (const point of path) test.add(point)
  expect(test.market()).toMatchObject({ flow: expect.closeTo(5000, 8), rest: expect.closeTo(3750, 2) })
  expect(test.account()?.flowVolume).toBeCloseTo(1250, 2)
  expect(orThrow(test.result()).end.volume).toBeCloseTo(test.account()?.flowVolume as number, 2)
})

test('the same seed, the same bytes; one position together is that position alone', () => {
  const terms = pool(1e5)
  const market = { flow: orThrow(flow({ perDay: 50, size: 100 })), rest: [{ curve: product, value: 1e5, fee: 0.001 }] }
  const path = Array.from(walk(0.8, 20, 3600, 9))
  const run = (seed: number) => {
    const test = orThrow(backtestTogether([terms], market, seed))
    for (const point of path) test.add(point)
    return JSON.stringify(orThrow(test.results()))
  }
  expect(run(1)).toBe(run(1))
  expect(run(1)).not.toBe(run(2))
  const alone = backtestPath({ ...terms, traders: [market.flow], rest: market.rest }, path, 1)
  expect(run(1)).toBe(JSON.stringify([orThrow(alone)]))
})

test('terms that belong to a market that is shared are refused, and so is nobody', () => {
  const refused = (terms: readonly PositionTerms[], rest: readonly MarketPool[] = []) =>
    backtestTogether(terms, { rest })
  expect(refused([])).toMatchObject({ left: { setting: 'positions' } })
  expect(refused([{ curve: product, traders: [orThrow(flow())] }])).toMatchObject({ left: { setting: 'traders' } })
  expect(refused([{ curve: product, rest: [{ curve: product, value: 1 }] }])).toMatchObject({
    left: { setting: 'rest' },
  })
  expect(refused([{ curve: product }], [{ curve: product, value: -1 }])).toMatchObject({
    left: { setting: 'value of a pool of the rest of the market' },
  })
  expect(refused([{ curve: product, fee: 2 }])).toMatchObject({ left: { setting: 'fee' } })
})

test('the arbitrages that are counted are those of the price, at most one a step', () => {
  const path = Array.from(walk(0.8, 5, 3600, 2))
  const { ends } = together([pool(1e5, 0)], path, 100, 500)
  expect(ends[0]?.arbitrages).toBe(path.length - 1)
  expect(ends[0]?.flowArbitrage).toBeGreaterThan(0)
})
