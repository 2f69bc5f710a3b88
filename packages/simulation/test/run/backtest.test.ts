import { defineCurve, float64, impermanentLoss, orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { expect, test } from 'vitest'
import {
  type Account,
  type AlertRules,
  backtest,
  backtestPath,
  describeClearing,
  describeSimulationError,
  type PathPoint,
  type PositionTerms,
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
    { curve: range(0.5, 2), deposit: 100, manager: { kind: 'when-out' }, gas: 3, swapCost: 0.01 },
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
  const { end } = resultOf({ curve: range(0.5, 2), deposit: 100, manager: { kind: 'every', days: 7 } }, path)
  expect(end.recentrings).toBe(4)
  expect(end.swapCosts).toBe(0)
  expect(end.payout).toBeCloseTo(100, 10)
})

test('a re-centred range has the same shape at the new price', () => {
  const test = orThrow(backtest({ curve: range(0.5, 2), deposit: 100, manager: { kind: 'when-out' } }))
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
  const noise = { perDay: 10, meanSize: 5, deviation: 1 }
  const { end } = resultOf({ curve: product, deposit: 1e6, fee: 0.003, fees: 'collected', noise }, path, 3)
  expect(Math.abs(end.noiseTrades - 10_000) / 100).toBeLessThan(4)
  const deviation = 5 * Math.sqrt(Math.E - 1)
  const traded = end.volume - end.arbitrageProfit
  expect(Math.abs(traded / end.noiseTrades - 5) / (deviation / 100)).toBeLessThan(4)
  expect(end.fees).toBeCloseTo(0.003 * end.volume, 4)
  expect(end.noiseGain).toBeGreaterThan(0)
})

test('a noise trade that the reserves cannot serve is counted, and nothing else', () => {
  const noise = { perDay: 5, meanSize: 1e9, deviation: 0 }
  const { end } = resultOf({ curve: sum, deposit: 1, fee: 0.003, noise }, daily([1, 1, 1]), 1)
  expect(end.refused).toBeGreaterThan(0)
  expect(end.volume).toBe(0)
  expect(end.payout).toBe(1)
})

test('volume that comes with the path pays its fees, in range only', () => {
  const path = [1, 1, 3, 3].map((price, day) => ({ time: day * DAY, price, volume: 1000 }))
  const position = { curve: range(0.5, 2), deposit: 100, poolValue: 1000, fees: 'collected', fee: 0.003 } as const
  const { end } = resultOf({ ...position, volumeShare: 1 }, path)
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

test('alerts: each with its time, its value, what would clear it, and when it cleared', () => {
  const alerts = { impermanentLoss: 0.05, outOfRange: true, netBelowZero: true, depeg: 0.5, hysteresis: 0 }
  const { alerts: raised } = resultOf({ curve: range(0.25, 4), deposit: 100, alerts }, daily([1, 1.2, 2, 5, 1]))
  const kinds = raised.map(({ kind, time, cleared }) => [kind, time / DAY, (cleared ?? Number.NaN) / DAY])
  expect(kinds).toEqual([
    ['net-below-zero', 1, 4],
    ['impermanent-loss', 2, 4],
    ['depeg', 2, 4],
    ['out-of-range', 3, 4],
  ])
  const [below, loss, depeg, out] = raised
  expect(below?.clearedBy).toEqual({ fees: -(below?.value as number) })
  expect(out?.clearedBy).toEqual({ prices: { from: 0.25, to: 4 } })
  expect(depeg).toMatchObject({ value: 1, threshold: 0.5, clearedBy: { prices: { from: 0.5, to: 1.5 } } })
  const at = loss?.clearedBy as { prices: { to: number } }
  expect(orThrow(impermanentLoss(range(0.25, 4), 1, at.prices.to))).toBeCloseTo(0.05, 12)
  expect(describeClearing(at)).toMatch(/^a price of at most 1\.\d+$/)
})

test('an alert clears once the run is well back, and remembers its worst', () => {
  const to = (prices: readonly number[], alerts: AlertRules, curve = product) =>
    resultOf({ curve, deposit: 100, alerts }, daily(prices)).alerts
  const flicker = [1, 1.11, 1.095, 1.2, 1.09, 1.11, 1.07, 1.11]
  const often = to(flicker, { depeg: 0.1, hysteresis: 0 })
  expect(often.map(({ time, cleared }) => [time, cleared].map(at => at && at / DAY))).toEqual([
    [1, 2],
    [3, 4],
    [5, 6],
    [7, undefined],
  ])
  const [once, last, ...none] = to(flicker, { depeg: 0.1 })
  expect(none).toEqual([])
  expect(once).toMatchObject({ time: DAY, cleared: 6 * DAY, worst: { time: 3 * DAY } })
  expect(once?.worst.value).toBeCloseTo(0.2, 12)
  expect(once?.clearedBy).toEqual({ prices: { from: expect.closeTo(0.92, 12), to: expect.closeTo(1.08, 12) } })
  expect(last).toMatchObject({ time: 7 * DAY })

  // A fifth of the way from an end to the centre, in the logarithm: 4 ÷ 4^0.2.
  const outside = [1, 4.1, 3.9, 8, 3.6, 3, 0.2, 1]
  const ranges = to(outside, { outOfRange: true }, range(0.25, 4))
  expect(ranges.map(({ time, cleared }) => [time / DAY, (cleared ?? 0) / DAY])).toEqual([
    [1, 5],
    [6, 7],
  ])
  expect(ranges.map(({ worst }) => worst)).toEqual([
    { value: 8, time: 3 * DAY },
    { value: 0.2, time: 6 * DAY },
  ])
  expect(ranges[0]?.clearedBy).toEqual({
    prices: { from: expect.closeTo(0.25 * 4 ** 0.2, 12), to: expect.closeTo(4 ** 0.8, 12) },
  })

  const [loss] = to([1, 2, 3, 1.9, 1.6], { impermanentLoss: 0.05 })
  expect(loss).toMatchObject({ time: DAY, cleared: 4 * DAY, worst: { time: 2 * DAY } })
  const calm = loss?.clearedBy as { prices: { to: number } } | undefined
  expect(orThrow(impermanentLoss(product, 1, calm?.prices.to ?? 1))).toBeCloseTo(0.04, 12)
})

test('a peg is 1 where the price at entry is near it, and the price at entry elsewhere', () => {
  const first = (prices: readonly number[]) =>
    resultOf({ curve: product, alerts: { depeg: 0.01 } }, daily(prices)).alerts[0]
  expect(first([1.0048, 1.009, 1.011])?.value).toBeCloseTo(0.011, 12)
  expect(first([1.2, 1.209, 1.22])?.value).toBeCloseTo(1.22 / 1.2 - 1, 12)
})

test('a steady turnover is that of the value at every moment, and moves no price', () => {
  const prices = daily([1, 1.5, 4, 0.7])
  const terms = { curve: product, deposit: 100, fees: 'collected', fee: 0.01 } as const
  const without = resultOf(terms, prices)
  const { end, turnover, feeApr, meanValue } = resultOf({ ...terms, dailyTurnover: 0.2 }, prices)
  expect(turnover - without.turnover).toBeCloseTo(0.6, 12)
  expect(end.feesWhenPaid - without.end.feesWhenPaid).toBeCloseTo(0.6 * 0.01 * meanValue, 12)
  expect((feeApr ?? 0) - (without.feeApr ?? 0)).toBeCloseTo((0.2 * 365) / 100, 12)
  expect([end.spotPrice, end.value, end.lvr]).toEqual([without.end.spotPrice, without.end.value, without.end.lvr])
  // Out of range nothing is traded.
  const out = resultOf({ curve: range(0.5, 2), deposit: 100, fee: 0.01, dailyTurnover: 0.2 }, daily([1, 3, 3]))
  const idle = resultOf({ curve: range(0.5, 2), deposit: 100, fee: 0.01 }, daily([1, 3, 3]))
  expect(out.end.volume - idle.end.volume).toBeCloseTo(20, 10)
})

test('an alert that never clears says so by saying nothing', () => {
  const { alerts } = resultOf({ curve: product, alerts: { depeg: 0.1 } }, daily([1, 2]))
  expect(alerts).toHaveLength(1)
  expect(alerts[0]).not.toHaveProperty('cleared')
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

test('the correlation of two tokens whose prices move together, apart, and by themselves', () => {
  const along = (x: readonly number[], y: readonly number[]) =>
    resultOf(
      { curve: product },
      x.map((price, day) => ({ time: day * DAY, price: price / (y[day] as number), quotePrice: y[day] as number })),
    ).correlation
  expect(along([1, 2, 1, 3, 5], [1, 2, 1, 3, 5])).toBeCloseTo(1, 12)
  expect(along([1, 2, 1, 4], [1, 0.5, 1, 0.25])).toBeCloseTo(-1, 12)
  expect(along([1, 2, 1, 2], [1, 1, 1, 1])).toBeUndefined()
})

test.each([
  [{ time: DAY, price: 0 }, 'price'],
  [{ time: DAY, price: Number.NaN }, 'price'],
  [{ time: DAY, price: Number.POSITIVE_INFINITY }, 'price'],
  [{ time: 0, price: 1 }, 'time'],
  [{ time: Number.NaN, price: 1 }, 'time'],
  [{ time: DAY, price: '1' as unknown as number }, 'price'],
  [{ time: String(DAY) as unknown as number, price: 1 }, 'time'],
  [{ time: DAY, price: 1, volume: '5' as unknown as number }, 'volume'],
  [{ time: DAY, price: 1, volume: -1 }, 'volume'],
  [{ time: DAY, price: 1, quotePrice: 0 }, 'quote price'],
  [{ time: DAY, price: 1, recorded: { inX: -1, inY: 0, liquidity: 1, low: 1, high: 1 } }, 'amount of X paid in'],
  [{ time: DAY, price: 1, recorded: { inX: 0, inY: 0, liquidity: 1, low: 2, high: 1 } }, 'highest price'],
])('a point that is none is refused, and the run stands where it stood: %o', (point, quantity) => {
  const test = orThrow(backtest({ curve: product }))
  test.add({ time: 0, price: 1 })
  const before = test.account()
  expect(test.add(point)).toMatchObject({ _tag: 'InvalidPoint', index: 1, quantity })
  expect(test.account()).toEqual(before)
})

test('a path without points is refused', () => {
  const refused = backtestPath({ curve: product }, [])
  expect(E.isLeft(refused) && describeSimulationError(refused.left)).toBe(
    'path of point 0 is empty, must be one with a point at least',
  )
})

test.each([
  [{ fee: 1 }, 'fee'],
  [{ fee: Number.NaN }, 'fee'],
  [{ deposit: 0 }, 'deposit'],
  [{ deposit: 2, poolValue: 1 }, 'value of the pool'],
  [{ entryPrice: -1 }, 'entry price'],
  [{ noise: { perDay: -1, meanSize: 1 } }, 'noise trades a day'],
  [{ noise: { perDay: 1, meanSize: 0 } }, 'mean size of noise trades'],
  [{ manager: { kind: 'every', days: 0 } }, 'days between re-centrings'],
  [{ swapCost: 1 }, 'cost of a swap'],
  [{ gas: -1 }, 'gas'],
  [{ protection: { coverage: 2 } }, 'coverage of the protection'],
  [{ alerts: { impermanentLoss: 1 } }, 'alert on impermanent loss'],
] as const)('terms that are none are refused: %o', (terms, setting) => {
  const refused = backtest({ curve: product, ...terms })
  expect(E.isLeft(refused) && refused.left).toMatchObject({ _tag: 'InvalidSetting', setting })
})

test('a curve that fails on the way is named with its error and the price', () => {
  const fragile = defineCurve({
    name: 'fragile',
    summary: 'Breaks above 2',
    formula: 'xy',
    parameters: {},
    over: real => ({
      tradingFunction: (x, y) => real.sqrt(real.mul(x, y)),
      reserves: price =>
        real.compare(price, real.of(2)) > 0
          ? { x: real.div(real.zero, real.zero), y: real.one }
          : { x: real.div(real.one, real.sqrt(price)), y: real.sqrt(price) },
    }),
  })
  const curve = orThrow(fragile(float64, {}))
  const refused = backtestPath({ curve }, daily([1, 1.5, 3]))
  expect(E.isLeft(refused) && refused.left).toMatchObject({ _tag: 'CurveFailed', price: 3 })
  // Where the way from the price at entry to the first one fails, nothing has begun.
  const test = orThrow(backtest({ curve, entryPrice: 1 }))
  expect(test.add({ time: 0, price: 3 })).toMatchObject({ _tag: 'CurveFailed', price: 3 })
  expect(test.account()).toBeUndefined()
  expect(E.isLeft(test.result())).toBe(true)
})

test('an amount too large for float64 ends a backtest, which then comes to nothing', () => {
  const tested = orThrow(backtest({ curve: product, deposit: 1000 }))
  expect([0, 1].map(time => tested.add({ time, price: 1e-300 }))).toEqual([undefined, undefined])
  const refusal = {
    _tag: 'CurveFailed',
    price: 1e300,
    error: { _tag: 'NotRepresentable', quantity: 'hold', given: 'Infinity' },
  }
  expect(tested.add({ time: 2, price: 1e300 })).toMatchObject(refusal)
  expect(tested.account()).toBeUndefined()
  expect(tested.result()).toMatchObject({ left: refusal })
})

test('so does one at entry', () => {
  const tested = orThrow(backtest({ curve: product, deposit: 1e308 }))
  expect(tested.add({ time: 0, price: 1e-300 })).toMatchObject({ _tag: 'CurveFailed', price: 1e-300 })
  expect(E.isLeft(tested.result())).toBe(true)
})
