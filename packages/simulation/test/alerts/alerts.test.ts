import { impermanentLoss, orThrow } from '@ammeter/core'
import { expect, test } from 'vitest'
import {
  type AlertRule,
  backtestPath,
  depegAlert,
  describeClearing,
  ilAlert,
  netBelowZeroAlert,
  outOfRangeAlert,
  type PathPoint,
  type PositionTerms,
} from '../../src/index.js'
import { product, range } from '../curves.js'

const DAY = 86_400_000

const daily = (prices: readonly number[]): readonly PathPoint[] =>
  prices.map((price, day) => ({ time: day * DAY, price }))

const resultOf = (terms: PositionTerms, path: Iterable<PathPoint>) => orThrow(backtestPath(terms, path))

test('alerts: each with its time, its value, what would clear it, and when it cleared', () => {
  const alerts = [
    orThrow(ilAlert({ above: 0.05, clear: 0.05 })),
    orThrow(outOfRangeAlert({ margin: 0 })),
    orThrow(netBelowZeroAlert({ clear: 0 })),
    orThrow(depegAlert({ above: 0.5, clear: 0.5 })),
  ]
  const { alerts: raised } = resultOf({ curve: range(0.25, 4), deposit: 100, alerts }, daily([1, 1.2, 2, 5, 1]))
  const kinds = raised.map(({ kind, time, cleared }) => [kind, time / DAY, (cleared ?? Number.NaN) / DAY])
  expect(kinds).toEqual([
    ['net-below-zero', 1, 4],
    ['il', 2, 4],
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
  const to = (prices: readonly number[], alerts: readonly AlertRule[], curve = product) =>
    resultOf({ curve, deposit: 100, alerts }, daily(prices)).alerts
  const flicker = [1, 1.11, 1.095, 1.2, 1.09, 1.11, 1.07, 1.11]
  const often = to(flicker, [orThrow(depegAlert({ above: 0.1, clear: 0.1 }))])
  expect(often.map(({ time, cleared }) => [time, cleared].map(at => at && at / DAY))).toEqual([
    [1, 2],
    [3, 4],
    [5, 6],
    [7, undefined],
  ])
  const [once, last, ...none] = to(flicker, [orThrow(depegAlert({ above: 0.1 }))])
  expect(none).toEqual([])
  expect(once).toMatchObject({ time: DAY, cleared: 6 * DAY, worst: { time: 3 * DAY } })
  expect(once?.worst.value).toBeCloseTo(0.2, 12)
  expect(once?.clearedBy).toEqual({ prices: { from: expect.closeTo(0.92, 12), to: expect.closeTo(1.08, 12) } })
  expect(last).toMatchObject({ time: 7 * DAY })

  // A fifth of the way from an end to the centre, in the logarithm: 4 ÷ 4^0.2.
  const outside = [1, 4.1, 3.9, 8, 3.6, 3, 0.2, 1]
  const ranges = to(outside, [orThrow(outOfRangeAlert())], range(0.25, 4))
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

  const [loss] = to([1, 2, 3, 1.9, 1.6], [orThrow(ilAlert({ above: 0.05 }))])
  expect(loss).toMatchObject({ time: DAY, cleared: 4 * DAY, worst: { time: 2 * DAY } })
  const calm = loss?.clearedBy as { prices: { to: number } } | undefined
  expect(orThrow(impermanentLoss(product, 1, calm?.prices.to ?? 1))).toBeCloseTo(0.04, 12)
})

test('a peg is 1 where the price at entry is near it, and the price at entry elsewhere', () => {
  const first = (prices: readonly number[]) =>
    resultOf({ curve: product, alerts: [orThrow(depegAlert({ above: 0.01 }))] }, daily(prices)).alerts[0]
  expect(first([1.0048, 1.009, 1.011])?.value).toBeCloseTo(0.011, 12)
  expect(first([1.2, 1.209, 1.22])?.value).toBeCloseTo(1.22 / 1.2 - 1, 12)
})

test('an alert that never clears says so by saying nothing', () => {
  const { alerts } = resultOf({ curve: product, alerts: [orThrow(depegAlert({ above: 0.1 }))] }, daily([1, 2]))
  expect(alerts).toHaveLength(1)
  expect(alerts[0]).not.toHaveProperty('cleared')
})
