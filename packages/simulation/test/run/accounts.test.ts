import { orThrow } from '@ammeter/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Account, backtest, noise, type PositionTerms, recordedVolume } from '../../src/index.js'
import { product, weighted } from '../curves.js'
import { accounts, curves, of, points, property, terms } from './arbitraries.js'

const DAY = 86_400_000

const near = (a: number, b: number, size: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * size)

const runs = fc.record({ terms, points, seed: fc.nat() })

test('at every step the parts add up to what the position would pay out', () => {
  property(runs, ({ terms: position, points: path, seed }) => {
    const deposit = position.deposit ?? 1
    for (const each of accounts(orThrow(backtest(position, seed)), path)) {
      const { marketGain, impermanentLoss, realisedLoss, fees, gas, swapCosts, protection, payout } = each
      const whole = deposit + marketGain - impermanentLoss - realisedLoss + fees - gas - swapCosts + protection
      near(whole, payout, Math.max(deposit, each.hold) + fees + gas + Math.abs(marketGain))
      near(
        each.lvr,
        each.poolFees + each.outerFees + each.arbitrageGas + each.arbitrageProfit,
        each.hold + each.volume + each.arbitrageGas,
      )
      near(each.gainVsHold, payout - each.hold, each.hold + Math.abs(payout))
      near(each.gainVsDeposit, payout - deposit, deposit + Math.abs(payout))
      near(each.netVsHold, payout / each.hold - 1, 1 + Math.abs(payout / each.hold))
      near(each.netVsRebalancing, each.gainVsRebalancing / deposit, 1)
      near(each.netVsDeposit, payout / deposit - 1, 1 + Math.abs(payout / deposit))
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
      const noisy = (position.traders ?? []).length > 0
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
    ({ curve, strategy }) =>
      (curve === product || curve === weighted) && !['every', 'in-and-out'].includes(strategy?.name ?? ''),
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
      near(each.lvr, each.arbitrageProfit + each.feesWhenPaid + each.protocolFees, each.hold + each.volume)
      expect(each.arbitrageProfit).toBeGreaterThanOrEqual(-1e-12 * (each.hold + each.volume))
    }
  })
})

test('without a fee and without anybody else, a position loses to rebalancing what arbitrage takes', () => {
  const bare = fc.record({ curve: fc.constantFrom(...curves), points })
  property(bare, ({ curve, points: path }) => {
    const test = orThrow(backtest({ curve, entryPrice: 1 }))
    for (const each of accounts(test, path)) {
      near(-each.gainVsRebalancing, each.lvr, each.hold + 1)
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
