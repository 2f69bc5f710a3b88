import type { Curve } from '@ammeter/core'
import { orThrow } from '@ammeter/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Account,
  type Backtest,
  backtest,
  every,
  hold,
  noise,
  type PathPoint,
  type PositionTerms,
  recordedVolume,
  type Trader,
  whenOut,
} from '../../src/index.js'
import { product, range, sum, weighted } from '../curves.js'

const DAY = 86_400_000

/** Curves that were made for a price of 1. */
const curves: readonly Curve<number>[] = [product, weighted, range(0.8, 1.3), sum]

const amount = (max: number) => fc.double({ min: 0, max, noNaN: true })

const visitors: fc.Arbitrary<Trader> = fc
  .record({ perDay: amount(20), size: fc.double({ min: 1e-3, max: 100, noNaN: true }), deviation: amount(2) })
  .map(parameters => orThrow(noise(parameters)))

const volumes: fc.Arbitrary<Trader> = amount(2).map(share => orThrow(recordedVolume({ share })))

/** Sometimes one of each, or none. */
const traders = fc
  .tuple(fc.option(visitors, { nil: undefined }), fc.option(volumes, { nil: undefined }))
  .map(each => each.filter(trader => trader !== undefined))

const of = (role: Trader['role'], { traders: all = [] }: PositionTerms) => all.filter(trader => trader.role === role)

const terms: fc.Arbitrary<PositionTerms> = fc.record(
  {
    curve: fc.constantFrom(...curves),
    fee: fc.constantFrom(0, 0.0001, 0.003, 0.01, 0.2),
    feeFrom: fc.constantFrom('input', 'output'),
    fees: fc.constantFrom('compounded', 'collected'),
    entryPrice: fc.constant(1),
    deposit: fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
    traders,
    strategy: fc.oneof(
      fc.constant(orThrow(hold())),
      fc.constant(orThrow(whenOut())),
      fc.double({ min: 0.1, max: 5, noNaN: true }).map(days => orThrow(every({ days }))),
    ),
    gas: amount(5),
    swapCost: amount(0.05),
    protection: fc.record({ coverage: amount(1), vestingDays: amount(10), deductible: amount(0.1), cap: amount(1) }),
  },
  { requiredKeys: ['curve', 'entryPrice'] },
)

const points: fc.Arbitrary<readonly PathPoint[]> = fc
  .array(
    fc.record(
      {
        step: fc.double({ min: 0.01, max: 3, noNaN: true }),
        change: fc.double({ min: 0.7, max: 1.4, noNaN: true }),
        volume: amount(1e4),
      },
      { requiredKeys: ['step', 'change'] },
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map(steps => {
    let time = 0
    let price = 1
    return [
      { time, price },
      ...steps.map(({ step, change, volume }) => {
        time += step * DAY
        price *= change
        return { time, price, ...(volume !== undefined && { volume }) }
      }),
    ]
  })

/** The account at every point of a path. */
const accounts = (test: Backtest, path: readonly PathPoint[]): readonly Account[] =>
  path.map(point => {
    const error = test.add(point)
    if (error !== undefined) throw new Error(JSON.stringify(error))
    return test.account() as Account
  })

const numRuns = process.env.CI ? 2000 : 300

const property = <T>(values: fc.Arbitrary<T>, holds: (value: T) => void) =>
  fc.assert(fc.property(values, holds), { numRuns, seed: 1 })

const near = (a: number, b: number, size: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * size)

const runs = fc.record({ terms, points, seed: fc.nat() })

test('at every step the parts add up to what the position would pay out', () => {
  property(runs, ({ terms: position, points: path, seed }) => {
    const deposit = position.deposit ?? 1
    for (const each of accounts(orThrow(backtest(position, seed)), path)) {
      const { marketGain, impermanentLoss, realisedLoss, fees, gas, swapCosts, protection, payout } = each
      const whole = deposit + marketGain - impermanentLoss - realisedLoss + fees - gas - swapCosts + protection
      near(whole, payout, Math.max(deposit, each.hold) + fees + gas + Math.abs(marketGain))
      near(each.netVsHold, payout - each.hold, each.hold + Math.abs(payout))
      near(each.netVsDeposit, payout - deposit, deposit + Math.abs(payout))
    }
  })
})

test('nothing is lost, infinite or undefined, and what cannot be negative is not', () => {
  property(runs, ({ terms: position, points: path, seed }) => {
    for (const each of accounts(orThrow(backtest(position, seed)), path)) {
      for (const [name, value] of Object.entries(each)) expect(Number.isFinite(value), name).toBe(true)
      const tiny = 1e-12 * ((position.deposit ?? 1) + each.hold + each.fees)
      const never = [
        'x',
        'y',
        'fees',
        'feesWhenPaid',
        'gas',
        'swapCosts',
        'protection',
        'volume',
        'impermanentLoss',
      ] as const
      const noisy = of('visitor', position).length > 0
      for (const name of never) {
        // Where others trade or a fee keeps arbitrage away, the reserves are not those of the market price.
        if (name === 'impermanentLoss' && (noisy || (position.fee !== 0 && position.fee !== undefined))) continue
        expect(each[name], name).toBeGreaterThanOrEqual(-tiny)
      }
    }
  })
})

test('after every step the market price is inside the band in which no arbitrage pays', () => {
  const open = terms.filter(
    ({ curve, strategy }) => (curve === product || curve === weighted) && strategy?.name !== 'every',
  )
  property(fc.record({ terms: open, points, seed: fc.nat() }), ({ terms: position, points: path, seed }) => {
    const fee = (position.fee as number | undefined) ?? 0
    const test = orThrow(backtest({ ...position, fees: 'collected', traders: of('visitor', position) }, seed))
    for (const { price, spotPrice } of accounts(test, path)) {
      expect(price).toBeGreaterThanOrEqual(spotPrice * (1 - fee) * (1 - 1e-14))
      expect(price).toBeLessThanOrEqual((spotPrice / (1 - fee)) * (1 + 1e-14))
    }
  })
})

test('what arbitrage takes is the profit of arbitrageurs and their fees, and both are never negative', () => {
  const quiet = terms.map((position): PositionTerms => ({ ...position, traders: [] }))
  property(fc.record({ terms: quiet, points }), ({ terms: position, points: path }) => {
    for (const each of accounts(orThrow(backtest(position)), path)) {
      near(each.lvr, each.arbitrageProfit + each.feesWhenPaid, each.hold + each.volume)
      expect(each.arbitrageProfit).toBeGreaterThanOrEqual(-1e-12 * (each.hold + each.volume))
    }
  })
})

test('without a fee and without anybody else, a position loses to rebalancing what arbitrage takes', () => {
  const bare = fc.record({ curve: fc.constantFrom(...curves), points })
  property(bare, ({ curve, points: path }) => {
    const test = orThrow(backtest({ curve, entryPrice: 1 }))
    for (const each of accounts(test, path)) {
      near(-each.netVsRebalancing, each.lvr, each.hold + 1)
      near(each.arbitrageProfit, each.lvr, 1)
    }
  })
})

test('twice the deposit in twice the pool comes to twice as much', () => {
  property(runs, ({ terms: position, points: path, seed }) => {
    // The cap and the gas are the owner's, not the pool's.
    const { gas: _gas, ...rest } = position
    const larger = of('visitor', position).map(({ parameters }) =>
      orThrow(noise({ ...parameters, size: 2 * (parameters.size as number) })),
    )
    const once = { ...rest, deposit: 10, poolValue: 100, traders: of('visitor', position) }
    const twice = { ...rest, deposit: 20, poolValue: 200, traders: larger }
    const [small, large] = [once, twice].map(each => accounts(orThrow(backtest(each, seed)), path).at(-1)) as [
      Account,
      Account,
    ]
    for (const name of ['value', 'hold', 'fees', 'lvr', 'payout', 'volume'] as const) {
      near(large[name], 2 * small[name], 2 * (small.hold + small.volume))
    }
  })
})

test('a share of the pool has its share of the fees of a volume', () => {
  const path = [0, 1, 2].map(day => ({ time: day * DAY, price: 1, volume: 1e6 }))
  const feesOf = (poolValue: number) => {
    const position = {
      curve: product,
      deposit: 1000,
      poolValue,
      fee: 0.003,
      fees: 'collected',
      traders: [orThrow(recordedVolume({ share: 0.5 }))],
    } as const
    return accounts(orThrow(backtest(position)), path).at(-1)?.fees as number
  }
  expect(feesOf(1000)).toBeCloseTo(2 * 0.5e6 * 0.003, 9)
  expect(feesOf(10_000)).toBeCloseTo(feesOf(1000) / 10, 9)
})

test('the impermanent loss of the constant product depends on the ends of a path alone; fees and arbitrage on the path', () => {
  const [straight, winding] = [
    [1, 1.5, 2],
    [1, 0.5, 1.7, 0.4, 2.5, 2],
  ].map(prices => {
    const path = prices.map((price, index) => ({ time: index * DAY, price }))
    return accounts(orThrow(backtest({ curve: product, fee: 0 })), path).at(-1)
  }) as [Account, Account]
  expect(straight.impermanentLoss).toBeCloseTo(winding.impermanentLoss, 12)
  expect(winding.lvr).toBeGreaterThan(5 * straight.lvr)
})
