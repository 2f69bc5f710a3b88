import { orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { expect, test } from 'vitest'
import {
  backtestPath,
  collector,
  generatePath,
  geometricBrownianMotion,
  measures,
  monteCarlo,
  noise,
  pathBatches,
  pathSimulator,
  whenOut,
} from '../../src/index.js'
import { product, range } from '../curves.js'

const path = {
  model: geometricBrownianMotion,
  parameters: { volatility: 0.8 },
  days: 10,
  stepSeconds: 3600,
} as const
const terms = { curve: product, fee: 0.003, traders: [orThrow(noise({ perDay: 3, size: 0.01 }))], deposit: 20 } as const

test('it does not matter how the paths are cut into batches', () => {
  const whole = orThrow(monteCarlo(terms, path, { paths: 20, seed: 5, checkpoints: 4 }))
  const simulator = orThrow(pathSimulator(terms, path, 4))
  const { add, result } = collector(10, 4)
  for (const [first, paths] of [
    [0, 1],
    [1, 7],
    [8, 12],
  ] as const) {
    add(orThrow(simulator.simulate({ seed: 5, first, paths })))
  }
  const cut = result()
  expect({ ...cut, timeInRange: whole.timeInRange }).toEqual(whole)
})

test('batches cover every path once, in their order', () => {
  const batches = [...pathBatches(1000, 8760, 9)]
  expect(batches.reduce((sum, { paths }) => sum + paths, 0)).toBe(1000)
  let next = 0
  for (const { seed, first, paths } of batches) {
    expect([seed, first]).toEqual([9, next])
    next += paths
  }
})

test('the first path is the one that the seed generates', () => {
  const quiet = { curve: product, fee: 0.003 }
  const result = orThrow(monteCarlo(quiet, path, { paths: 1, seed: 5 }))
  const { end } = orThrow(backtestPath(quiet, orThrow(generatePath(path, 5))))
  expect(result.value.mean).toBeCloseTo(end.value, 14)
  expect(result.fees.mean).toBeCloseTo(end.fees, 14)
  expect(result.impermanentLoss.mean).toBeCloseTo(end.impermanentLoss, 14)
  expect(result.tradeFrequency).toBe(end.arbitrages / 240)
})

test('who trades on the first path is who trades in a backtest with that seed', () => {
  const result = orThrow(monteCarlo(terms, path, { paths: 1, seed: 5 }))
  const { end } = orThrow(backtestPath(terms, orThrow(generatePath(path, 5)), 5))
  expect(end.noiseTrades).toBeGreaterThan(10)
  expect(result.fees.mean).toBeCloseTo(end.fees / 20, 12)
  expect(result.noiseGain.mean).toBeCloseTo(end.noiseGain / 20, 12)
})

test('measures are fractions of the deposit, and add up', () => {
  const result = orThrow(monteCarlo(terms, path, { paths: 50, seed: 1 }))
  const { value, hold, impermanentLoss, fees, payout, gainVsHold } = result
  expect(hold.mean - impermanentLoss.mean).toBeCloseTo(value.mean, 12)
  expect(value.mean + fees.mean).toBeCloseTo(payout.mean, 12)
  expect(payout.mean - hold.mean).toBeCloseTo(gainVsHold.mean, 12)
  expect(value.mean).toBeGreaterThan(0.5)
  expect(value.mean).toBeLessThan(2)
  for (const name of measures) {
    const { p05, p25, p50, p75, p95 } = result[name]
    expect([p05, p25, p50, p75, p95]).toEqual([p05, p25, p50, p75, p95].toSorted((a, b) => a - b))
  }
})

test('the probability that fees beat the loss counts paths', () => {
  const still = { ...path, parameters: { volatility: 0 } }
  const noisy = { ...terms, traders: [orThrow(noise({ perDay: 50, size: 1 }))] }
  expect(orThrow(monteCarlo({ curve: product }, path, { paths: 10, seed: 1 })).probabilityFeesBeatLoss).toBe(0)
  expect(orThrow(monteCarlo(noisy, still, { paths: 10, seed: 1 })).probabilityFeesBeatLoss).toBe(1)
})

test('checkpoints are on the way, and the last is the end', () => {
  const result = orThrow(monteCarlo(terms, path, { paths: 30, seed: 2, checkpoints: 3 }))
  expect(result.checkpoints.map(({ days }) => days)).toEqual([10 / 3, 20 / 3, 10])
  expect(result.checkpoints.at(-1)?.payout).toEqual(result.payout)
  expect(result.checkpoints.at(-1)?.gainVsHold).toEqual(result.gainVsHold)
  expect(result.checkpoints.at(-1)?.netVsHold).toEqual(result.netVsHold)
  const spreadOf = (index: number) =>
    (result.checkpoints[index]?.payout.p95 ?? 0) - (result.checkpoints[index]?.payout.p05 ?? 0)
  expect(spreadOf(0)).toBeLessThan(spreadOf(2))
})

test('time in range and re-centrings are those of all paths', () => {
  const narrow = { curve: range(0.98, 1.02), fee: 0.003 }
  const held = orThrow(monteCarlo(narrow, path, { paths: 20, seed: 3 }))
  const managed = orThrow(monteCarlo({ ...narrow, strategy: orThrow(whenOut()) }, path, { paths: 20, seed: 3 }))
  expect(held.timeInRange).toBeLessThan(0.5)
  expect(managed.timeInRange).toBeGreaterThan(0.99)
  expect(held.recentrings).toBe(0)
  expect(managed.recentrings).toBeGreaterThan(5)
})

test('it can be stopped, and says what was done', () => {
  const seen: number[] = []
  const long = { ...path, days: 400, stepSeconds: 360 }
  const result = orThrow(
    monteCarlo({ curve: product }, long, { paths: 100, seed: 1 }, done => {
      seen.push(done)
      return seen.length < 2
    }),
  )
  expect(seen).toHaveLength(2)
  expect(result.paths).toBe(seen[1])
  expect(result.paths).toBeLessThan(100)
})

test('the histogram holds nearly all paths', () => {
  const { histogram, paths } = orThrow(monteCarlo(terms, path, { paths: 400, seed: 1 }))
  const counted = histogram.reduce((sum, bin) => sum + bin.paths, 0)
  expect(counted).toBeGreaterThanOrEqual(0.98 * paths)
  expect(counted).toBeLessThanOrEqual(paths)
  expect(histogram.every(({ from, to }) => to > from)).toBe(true)
})

test.each([
  [{ paths: 0, seed: 1 }, 'paths'],
  [{ paths: 1.5, seed: 1 }, 'paths'],
  [{ paths: 1, seed: -1 }, 'seed'],
  [{ paths: 1, seed: 1, checkpoints: 1000 }, 'checkpoints'],
])('settings that make no simulation are refused: %o', (settings, setting) => {
  const refused = monteCarlo(terms, path, settings)
  expect(E.isLeft(refused) && refused.left).toMatchObject({ _tag: 'InvalidSetting', setting })
})

test('amounts too large for float64 are refused, with the price', () => {
  const path = { model: geometricBrownianMotion, parameters: { volatility: 0 }, days: 1, stepSeconds: 3600 }
  const simulated = monteCarlo({ curve: product, deposit: 1e308 }, { ...path, price: 1e-300 }, { paths: 2, seed: 1 })
  expect(simulated).toMatchObject({ left: { _tag: 'CurveFailed', error: { _tag: 'NotRepresentable' } } })
})
