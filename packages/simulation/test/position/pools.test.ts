import {
  controlled,
  definePool,
  directionalFee,
  exactIn,
  type FeePolicy,
  float64,
  offPegFee,
  orThrow,
  type Pool,
  poolOf,
  stableSurgeFee,
  volatilityFee,
} from '@ammeter/core'
import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import {
  type Account,
  backtest,
  backtestPath,
  describeSimulationError,
  every,
  generatePath,
  geometricBrownianMotion,
  monteCarlo,
  noise,
  type PathPoint,
  type PositionTerms,
} from '../../src/index.js'
import { searchTrade } from '../../src/position/search-trade.js'
import { product, range, weightedDefinition } from '../curves.js'
import { desk } from '../workers/exported.js'

const walk = (volatility: number, days: number, seed: number): Iterable<PathPoint> =>
  orThrow(generatePath({ model: geometricBrownianMotion, parameters: { volatility }, days, stepSeconds: 3600 }, seed))

const checkedAccounts = (terms: PositionTerms, path: Iterable<PathPoint>, seed = 1): readonly Account[] => {
  const test = orThrow(backtest(terms, seed))
  return Array.from(path, point => {
    expect(test.add(point)).toBeUndefined()
    const each = test.account() as Account
    const { marketGain, impermanentLoss, realisedLoss, fees, gas, swapCosts } = each
    const deposit = terms.deposit ?? 1
    expect(
      Math.abs(deposit + marketGain - impermanentLoss - realisedLoss + fees - gas - swapCosts - each.payout),
    ).toBeLessThan(1e-9 * deposit)
    const { lvr, poolFees, outerFees, arbitrageGas, arbitrageProfit } = each
    expect(Math.abs(poolFees + outerFees + arbitrageGas + arbitrageProfit - lvr)).toBeLessThan(1e-9 * deposit)
    return each
  })
}

/** A weight of X that moves from one number to another in a number of days. */
const bootstrapping = controlled(weightedDefinition, {
  name: 'bootstrapping',
  summary: 'A weight of X that moves linearly in time',
  parameters: {
    start: { default: 0.9, above: 0, below: 1, unit: 'share', meaning: 'weight at first' },
    end: { default: 0.5, above: 0, below: 1, unit: 'share', meaning: 'weight at last' },
    days: { default: 3, above: 0, meaning: 'days between' },
  },
  over: (real, { start, end, days }) => ({
    parameters: (_memory, time) => {
      const part = real.min(real.one, real.div(real.of(time / 86_400), days))
      return { weight: real.add(start, real.mul(part, real.sub(end, start))) }
    },
  }),
})

describe('a pool whose parameters move', () => {
  const source = orThrow(bootstrapping(float64, { start: 0.8, end: 0.4, days: 10 }))

  test('its books add up, and its weight is the one of the moment', () => {
    for (const fees of ['compounded', 'collected'] as const) {
      const terms = {
        curve: source,
        deposit: 1000,
        fee: 0.003,
        fees,
        traders: [orThrow(noise({ perDay: 5, size: 5 }))],
      }
      const all = checkedAccounts(terms, walk(0.5, 12, 4))
      const { x, price, y } = all.at(-1) as Account
      // At the market price, within the fee, the weight of X is its part of the value.
      expect(Math.abs((price * x) / (price * x + y) - 0.4)).toBeLessThan(0.002)
    }
  })

  test('where nothing else moves, the loss to arbitrage is what the updates cost', () => {
    const still = Array.from({ length: 2401 }, (_, step) => ({ time: step * 3.6e5, price: 1 }))
    const { end } = orThrow(backtestPath({ curve: source, deposit: 1000 }, still))
    expect(end.lvr).toBeCloseTo(1000 - end.value, 9)
    // Each update costs about ½k(Δ ln q)²: in so many steps, next to nothing.
    expect(end.lvr).toBeLessThan(0.5)
    expect(end.lvr).toBeGreaterThan(0)
  })

  test('it simulates', () => {
    const path = { model: geometricBrownianMotion, days: 3, stepSeconds: 21_600 }
    const { value, lvr } = orThrow(monteCarlo({ curve: source, fee: 0.003 }, path, { paths: 20, seed: 1 }))
    expect(value.mean).toBeGreaterThan(0.7)
    expect(lvr.mean).toBeGreaterThan(0)
  })

  test('its owner can centre it', () => {
    const strategy = orThrow(every({ days: 1 }))
    const all = checkedAccounts(
      { curve: source, deposit: 1000, fee: 0.003, strategy, swapCost: 0.001 },
      walk(0.5, 5, 4),
    )
    expect(all.at(-1)?.recentrings).toBeGreaterThan(2)
  })
})

describe('a pool with rules of its own', () => {
  test('its books add up, in one direction after the other', () => {
    const curve = orThrow(desk(float64, { spread: 0.01 }))
    const traders = [orThrow(noise({ perDay: 10, size: 5 }))]
    const all = checkedAccounts({ curve, deposit: 1000, traders }, walk(0.8, 30, 4))
    expect(all.at(-1)?.arbitrages).toBeGreaterThan(0)
    expect(all.at(-1)?.noiseTrades).toBeGreaterThan(100)
  })

  test.each([
    [{ fee: 0.003 }, 'fee is 0.003'],
    [{ fees: 'collected' as const }, 'fees is collected'],
    [{ feeFrom: 'output' as const }, 'feeFrom is output'],
    [{ protocolFee: 0 }, 'protocolFee is 0'],
  ])('has a fee of its own: %o is refused, of the position and of the rest of the market', (terms, words) => {
    const curve = orThrow(desk(float64, { spread: 0.01 }))
    const said = `${words}, must be left out: desk has a fee of its own`
    for (const answer of [
      backtest({ curve, ...terms }),
      backtest({ curve: product, rest: [{ curve, value: 1, ...terms }] }),
    ]) {
      expect(E.isLeft(answer) && describeSimulationError(answer.left)).toBe(said)
    }
  })

  test('the arbitrageur takes all of a token that is sold below its price', () => {
    const curve = orThrow(desk(float64, { spread: 0.01 }))
    const [, up] = checkedAccounts({ curve, deposit: 1000 }, [
      { time: 0, price: 1 },
      { time: 1, price: 1.5 },
    ]) as [Account, Account]
    expect(up.x).toBeCloseTo(0, 6)
    expect(up.arbitrageProfit).toBeCloseTo(500 * 1.5 - 500 / 0.99, 6)
  })
})

const policies: readonly (readonly [string, FeePolicy<number>])[] = [
  ['off-peg', orThrow(offPegFee(float64, { base: 0.004, multiplier: 8 }))],
  ['volatility', orThrow(volatilityFee(float64))],
  ['stable surge', orThrow(stableSurgeFee(float64))],
  ['directional', orThrow(directionalFee(float64))],
]

describe.each(policies)('a fee policy: %s', (_name, fee) => {
  test('its fees are in the books', () => {
    for (const fees of ['compounded', 'collected'] as const) {
      const traders = [orThrow(noise({ perDay: 5, size: 5 }))]
      const all = checkedAccounts(
        { curve: product, deposit: 1000, fee, fees, protocolFee: 0.25, traders },
        walk(0.8, 10, 4),
      )
      const { feesWhenPaid, protocolFees, poolFees, fees: now } = all.at(-1) as Account
      expect(feesWhenPaid).toBeGreaterThan(0)
      expect(now).toBeGreaterThan(0)
      expect(feesWhenPaid).toBeCloseTo(3 * protocolFees, 9)
      expect(feesWhenPaid + protocolFees).toBeGreaterThan(poolFees)
    }
  })

  test('no trade on a fine grid is more profitable than the one that is found', () => {
    for (const spot of [0.7, 0.97, 1, 1.04, 1.5]) {
      const pool: Pool<number> = orThrow(poolOf(product, { price: spot, deposit: 1000, fee }))
      for (const ratio of [0.9, 0.98, 0.999, 1.001, 1.01, 1.2]) {
        const worth = spot * ratio
        const buysX = ratio > 1
        const profit = (amount: number): number => {
          const { amountOut } = orThrow(pool.swap(exactIn(buysX ? 'y' : 'x', amount)))
          return buysX ? amountOut * worth - amount : amountOut - amount * worth
        }
        const found = orThrow(searchTrade(pool, worth, buysX))
        const most = found === undefined ? 0 : profit(found.amount)
        for (let size = 1e-6; size < 1000; size *= 1.01) expect(profit(size)).toBeLessThanOrEqual(most + 1e-12)
      }
    }
  })
})

test('a fee that falls with the size is worth a trade that is not small', () => {
  // The smallest trade pays 1.4 %, one that brings the pool back to even 0.5 %: only that one pays.
  const fee = orThrow(offPegFee(float64, { base: 0.004, multiplier: 8 }))
  const curve = range(0.9999, 1.0001)
  const path = [
    { time: 0, price: 1.00009 },
    { time: 1, price: 0.99 },
  ]
  const { end } = orThrow(backtestPath({ curve, deposit: 1000, fee }, path))
  const pool = orThrow(poolOf(curve, { price: 1.00009, deposit: 1000, fee }))
  const marginal = orThrow(pool.quote('x'))
  expect(marginal).toBeLessThan(path[1]?.price as number)
  expect(end.arbitrages).toBe(1)
  expect(end.arbitrageProfit).toBeGreaterThan(0)
})

test('a pool that stops is refused where it says so', () => {
  const broken = definePool({
    name: 'silent',
    summary: 'Answers nothing',
    parameters: {},
    over: real => ({
      open: ({ value }) => ({ value }),
      reserves: () => ({ x: real.one, y: real.one }),
      quote: () => real.div(real.zero, real.zero),
      exactIn: () => undefined,
      scaled: memory => memory,
    }),
  })
  expect(E.isLeft(backtestPath({ curve: orThrow(broken(float64)) }, walk(0.5, 1, 1)))).toBe(true)
})
