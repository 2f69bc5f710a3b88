import { impermanentLoss, orThrow } from '@ammeter/core'
import { expect, test } from 'vitest'
import {
  type Account,
  backtest,
  backtestPath,
  every,
  noise,
  type PathPoint,
  type PositionTerms,
  recordedVolume,
  steadyTurnover,
  whenOut,
} from '../../src/index.js'
import { product, range, sum } from '../curves.js'

const DAY = 86_400_000

const daily = (prices: readonly number[]): readonly PathPoint[] =>
  prices.map((price, day) => ({ time: day * DAY, price }))

const resultOf = (terms: PositionTerms, path: Iterable<PathPoint>, seed?: number) =>
  orThrow(backtestPath(terms, path, seed))

test('one trade of the arbitrageur, by hand', () => {
  // √(xy) with 1 and 1, a fee of 1/5 from the input, a market price of 5: the pool goes to 4, that is to (1/2, 2).
  const inputs = resultOf({ curve: product, deposit: 2, fee: 0.2, fees: 'collected' }, daily([1, 5])).end
  expect(inputs.x).toBeCloseTo(0.5, 15)
  expect(inputs.y).toBeCloseTo(2, 15)
  expect(inputs.fees).toBeCloseTo(1 / 4, 15)
  expect(inputs.arbitrageProfit).toBeCloseTo(5 / 2 - 1 - 1 / 4, 14)
  expect(inputs.lvr).toBeCloseTo(5 / 2 - 1, 14)
  expect(inputs.volume).toBeCloseTo(1.25, 15)
  expect(inputs.spotPrice).toBe(4)
  // From the output, the fee is a fifth of the half X that the curve gives.
  const outputs = resultOf(
    { curve: product, deposit: 2, fee: 0.2, feeFrom: 'output', fees: 'collected' },
    daily([1, 5]),
  ).end
  expect(outputs.fees).toBeCloseTo(0.1 * 5, 14)
  expect(outputs.volume).toBeCloseTo(1, 14)
  expect(outputs.arbitrageProfit).toBeCloseTo(0.4 * 5 - 1, 14)
  // Compounded into the reserves they are a part of the pool's liquidity: √(1/2 · 9/4) instead of 1.
  const compounded = resultOf({ curve: product, deposit: 2, fee: 0.2 }, daily([1, 5])).end
  expect(compounded.y).toBeCloseTo(2.25, 14)
  const whole = 5 * 0.5 + 2.25
  const principal = 1 / Math.sqrt(0.5 * 2.25)
  expect(compounded.value).toBeCloseTo(principal * whole, 13)
  expect(compounded.fees).toBeCloseTo((1 - principal) * whole, 13)
  expect(compounded.spotPrice).toBeCloseTo(4.5, 13)
})

test('falling prices are the reflection of rising ones', () => {
  const up = resultOf({ curve: product, deposit: 2, fee: 0.2, fees: 'collected' }, daily([1, 5])).end
  const down = resultOf({ curve: product, deposit: 2, fee: 0.2, fees: 'collected' }, daily([1, 1 / 5])).end
  expect(down.fees * 5).toBeCloseTo(up.fees, 13)
  expect(down.arbitrageProfit * 5).toBeCloseTo(up.arbitrageProfit, 13)
  expect(down.x).toBeCloseTo(up.y, 14)
})

test('without a fee the loss is the impermanent loss of the curve', () => {
  for (const curve of [product, range(0.5, 2), sum]) {
    const { end } = resultOf({ curve, deposit: 1000, entryPrice: 1 }, daily([1, 0.7, 3, 1.6]))
    expect(end.impermanentLoss / end.hold).toBeCloseTo(orThrow(impermanentLoss(curve, 1, 1.6)), 13)
  }
})

test('a range that the price has left holds one token, earns nothing and waits', () => {
  const test = orThrow(backtest({ curve: range(0.5, 2), deposit: 100, fee: 0.01, fees: 'collected' }))
  const accounts = daily([1, 3, 10, 3, 2.5, 1.5]).map(point => {
    expect(test.add(point)).toBeUndefined()
    return { ...(test.account() as Account), inRange: test.inRange() }
  })
  const [, at3, at10, back3, at25, at15] = accounts
  expect(at3?.x).toBe(0)
  expect(at10?.fees).toBe(at3?.fees)
  expect(back3?.volume).toBe(at3?.volume)
  expect(at25?.x).toBe(0)
  expect(at15?.x).toBeGreaterThan(0)
  expect(at15?.fees).toBeGreaterThan(at25?.fees as number)
  expect(accounts.map(({ inRange }) => inRange)).toEqual([true, false, false, false, false, true])
  expect(orThrow(test.result()).timeInRange).toBeCloseTo(1 / 5, 14)
})

test('a constant sum changes sides when the peg is crossed by more than the fee', () => {
  const sides = (fee: number, prices: readonly number[]) => {
    const test = orThrow(backtest({ curve: sum, deposit: 1, fee, fees: 'collected' }))
    return daily(prices).map(point => {
      expect(test.add(point)).toBeUndefined()
      const { x, y } = test.account() as Account
      return [x, y]
    })
  }
  expect(sides(0.01, [1, 1.005, 1.02, 1.02, 0.995, 0.98, 0.5, 1.005])).toEqual([
    [0.5, 0.5],
    [0.5, 0.5],
    [0, 1],
    [0, 1],
    [0, 1],
    [1, 0],
    [1, 0],
    [1, 0],
  ])
})

test('re-centring when the price is out makes a loss permanent, costs what it costs, and earns again', () => {
  const path = daily([1, 2.5, 2.6])
  const held = resultOf({ curve: range(0.5, 2), deposit: 100 }, path).end
  const moved = resultOf(
    { curve: range(0.5, 2), deposit: 100, strategy: orThrow(whenOut()), gas: 3, swapCost: 0.01 },
    path,
  ).end
  expect(moved.recentrings).toBe(1)
  expect(moved.gas).toBe(9)
  // All of it is Y, of which half by value becomes X, less the cost of that trade: c = 1 % of (V − c)/2.
  const atExit = resultOf({ curve: range(0.5, 2), deposit: 100 }, daily([1, 2.5])).end
  expect(moved.swapCosts).toBeCloseTo((0.005 * atExit.value) / 1.005, 10)
  expect(moved.realisedLoss).toBeCloseTo(atExit.impermanentLoss, 10)
  expect(held.realisedLoss).toBe(0)
  expect(moved.x).toBeGreaterThan(0)
  expect(moved.impermanentLoss).toBeLessThan(0.1 * moved.realisedLoss)
})

test('re-centring on a schedule happens as often as it says', () => {
  const path = daily(Array.from({ length: 31 }, () => 1))
  const { end } = resultOf({ curve: range(0.5, 2), deposit: 100, strategy: orThrow(every({ days: 7 })) }, path)
  expect(end.recentrings).toBe(4)
  expect(end.swapCosts).toBe(0)
  expect(end.payout).toBeCloseTo(100, 10)
})

test('a re-centred range has the same shape at the new price', () => {
  const test = orThrow(backtest({ curve: range(0.5, 2), deposit: 100, strategy: orThrow(whenOut()) }))
  for (const point of daily([1, 10])) test.add(point)
  expect(test.inRange()).toBe(true)
  test.add({ time: 2 * DAY, price: 19 })
  expect(test.inRange()).toBe(true)
  test.add({ time: 3 * DAY, price: 5.5 })
  expect(test.inRange()).toBe(true)
  expect((test.account() as Account).recentrings).toBe(1)
})

test('noise traders come as often as they should, trade what they should, and leave fees', () => {
  const path = daily(Array.from({ length: 1001 }, () => 1))
  const traders = [orThrow(noise({ perDay: 10, size: 5, deviation: 1 }))]
  const { end } = resultOf({ curve: product, deposit: 1e6, fee: 0.003, fees: 'collected', traders }, path, 3)
  expect(Math.abs(end.noiseTrades - 10_000) / 100).toBeLessThan(4)
  const deviation = 5 * Math.sqrt(Math.E - 1)
  const traded = end.volume - end.arbitrageProfit
  expect(Math.abs(traded / end.noiseTrades - 5) / (deviation / 100)).toBeLessThan(4)
  expect(end.fees).toBeCloseTo(0.003 * end.volume, 4)
  expect(end.noiseGain).toBeGreaterThan(0)
})

test('a noise trade that the reserves cannot serve is counted, and nothing else', () => {
  const traders = [orThrow(noise({ perDay: 5, size: 1e9, deviation: 0 }))]
  const { end } = resultOf({ curve: sum, deposit: 1, fee: 0.003, traders }, daily([1, 1, 1]), 1)
  expect(end.refused).toBeGreaterThan(0)
  expect(end.volume).toBe(0)
  expect(end.payout).toBe(1)
})

test('volume that comes with the path pays its fees, in range only', () => {
  const path = [1, 1, 3, 3].map((price, day) => ({ time: day * DAY, price, volume: 1000 }))
  const position = { curve: range(0.5, 2), deposit: 100, poolValue: 1000, fees: 'collected', fee: 0.003 } as const
  const { end } = resultOf({ ...position, traders: [orThrow(recordedVolume({ share: 1 }))] }, path)
  const without = resultOf(position, path).end
  expect(end.feesWhenPaid - without.feesWhenPaid).toBeCloseTo(100 * 0.003, 12)
})

test("a pool's own records: fees by the share of its liquidity, for the part of the way in the range", () => {
  const flow = { inX: 10, inY: 20, liquidity: 900, low: 1, high: 1 }
  const curve = range(0.5, 2)
  const unit = orThrow(curve.value(1))
  // A position of liquidity 100 beside 900.
  const terms = { curve, deposit: 100 * unit, fee: 0.003, fees: 'collected' } as const
  const at = (recorded: PathPoint['recorded'], price = 1) =>
    resultOf(terms, [
      { time: 0, price: 1, recorded: { ...flow, inX: 0, inY: 0 } },
      { time: DAY, price, ...(recorded && { recorded }) },
    ]).end
  expect(at(flow).fees).toBeCloseTo(0.1 * 0.003 * 30, 12)
  expect(at(flow).volume).toBeCloseTo(3, 12)
  // From 1 to 4 in ratios, half of the way is below 2.
  expect(at({ ...flow, high: 4 }, 4).feesWhenPaid).toBeCloseTo((0.1 * 0.003 * (10 * 4 + 20)) / 2, 10)
  expect(at({ ...flow, low: 3, high: 4 }, 4).fees).toBe(0)
  // The pool has that price: nobody trades it to an edge.
  expect(at(flow, 1.001).spotPrice).toBe(1.001)
  expect(at(flow, 1.001).arbitrages).toBe(0)
})

test('protection: coverage, vesting, deductible and cap', () => {
  const path = daily([1, 2, 4])
  const { end } = resultOf({ curve: product, deposit: 1000 }, path)
  const loss = end.impermanentLoss
  const paid = (protection: NonNullable<PositionTerms['protection']>) =>
    resultOf({ curve: product, deposit: 1000, protection }, path).end.protection
  expect(paid({ coverage: 1 })).toBeCloseTo(loss, 10)
  expect(paid({ coverage: 0.5, vestingDays: 4 })).toBeCloseTo(loss / 4, 10)
  expect(paid({ coverage: 1, deductible: 0.05 })).toBeCloseTo(loss - 0.05 * end.hold, 10)
  expect(paid({ coverage: 1, cap: 0.01 })).toBeCloseTo(10, 12)
  expect(paid({ coverage: 1, deductible: 0.9 })).toBe(0)
})

test('a steady turnover is that of the value at every moment, and moves no price', () => {
  const prices = daily([1, 1.5, 4, 0.7])
  const terms = { curve: product, deposit: 100, fees: 'collected', fee: 0.01 } as const
  const without = resultOf(terms, prices)
  const traders = [orThrow(steadyTurnover({ perDay: 0.2 }))]
  const { end, turnover, feeApr, meanValue } = resultOf({ ...terms, traders }, prices)
  expect(turnover - without.turnover).toBeCloseTo(0.6, 12)
  expect(end.feesWhenPaid - without.end.feesWhenPaid).toBeCloseTo(0.6 * 0.01 * meanValue, 12)
  expect((feeApr ?? 0) - (without.feeApr ?? 0)).toBeCloseTo((0.2 * 365) / 100, 12)
  expect([end.spotPrice, end.value, end.lvr]).toEqual([without.end.spotPrice, without.end.value, without.end.lvr])
  // Out of range nothing is traded.
  const out = resultOf({ curve: range(0.5, 2), deposit: 100, fee: 0.01, traders }, daily([1, 3, 3]))
  const idle = resultOf({ curve: range(0.5, 2), deposit: 100, fee: 0.01 }, daily([1, 3, 3]))
  expect(out.end.volume - idle.end.volume).toBeCloseTo(20, 10)
})

test('the measures of a path', () => {
  const year = daily(Array.from({ length: 366 }, (_, day) => (day % 2 === 0 ? 1 : 1.1)))
  const result = resultOf({ curve: product, deposit: 1000, fee: 0.003, fees: 'collected' }, year)
  expect(result.volatility.closeToClose).toBeCloseTo(Math.log(1.1) * Math.sqrt(365), 12)
  expect(result.volatility.ewma).toBeCloseTo(Math.log(1.1) * Math.sqrt(365), 12)
  expect(result.feeApr).toBeCloseTo(result.end.feesWhenPaid / result.meanValue, 12)
  expect(result.breakEvenApr).toBeCloseTo((result.end.hold - result.end.value) / result.meanValue, 12)
  expect(result.turnover).toBeCloseTo(result.end.volume / result.meanValue, 12)
  expect(result.breakEvenFeeYield).toBeCloseTo(result.end.impermanentLoss / result.end.value, 12)
  expect(result.breakEvenTurnover).toBeCloseTo((result.breakEvenApr as number) / 0.003, 12)
  expect(result.timeInRange).toBe(1)
  expect(result.correlation).toBeUndefined()
})

test('recent returns weigh more in the exponentially weighted volatility', () => {
  const calmThenWild = daily(Array.from({ length: 101 }, (_, day) => (day % 2 === 0 ? 1 : day > 80 ? 1.1 : 1.001)))
  const { volatility } = resultOf({ curve: product }, calmThenWild)
  expect(volatility.ewma).toBeGreaterThan(1.3 * (volatility.closeToClose as number))
})

test('the worst fall against holding, and when', () => {
  const { worstDrawdown } = resultOf({ curve: product }, daily([1, 4, 1, 2]))
  expect(worstDrawdown.value).toBeCloseTo(0.2, 14)
  expect(worstDrawdown.time).toBe(DAY)
})
