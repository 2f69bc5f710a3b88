import { type Curve, float64, greeks, orThrow } from '@ammeter/core'
import { backtest, generatePath, geometricBrownianMotion } from '@ammeter/simulation'
import { expect, test } from 'vitest'
import { curveOver } from '../src/curves/curves.ts'
import { simulationReport } from '../src/simulation/report.ts'
import { simulationTable } from '../src/simulation/table.ts'

/** For each volatility: more where a machine waits than where a person does. */
const STEPS = process.env.CI ? 3.4e6 : 5e5

const STEPS_PER_PATH = 14_400
const SECONDS = 60
/** The rate is asked for every so many steps: between them it hardly moves. */
const EVERY = 10
const YEARS = (EVERY * SECONDS) / (365 * 86_400)

/** What arbitrage took on a path, less `½σ²p²|x′(p)|` integrated along it. */
const beyondTheRate = (curve: Curve<number>, volatility: number, seed: number): number => {
  const days = (STEPS_PER_PATH * SECONDS) / 86_400
  const settings = { model: geometricBrownianMotion, parameters: { volatility }, days, stepSeconds: SECONDS }
  const value = orThrow(curve.value(1))
  const run = orThrow(backtest({ curve, deposit: value }))
  let expected = 0
  let step = 0
  for (const point of orThrow(generatePath(settings, seed))) {
    const error = run.add(point)
    if (error !== undefined) throw new Error(JSON.stringify(error))
    if (step % EVERY === 0 && step < STEPS_PER_PATH) {
      expected += 0.5 * (volatility * point.price) ** 2 * Math.abs(orThrow(greeks(curve, point.price)).gamma) * YEARS
    }
    step += 1
  }
  return (run.account()?.lvr as number) - expected
}

test.each([0.3, 0.8, 1.6])(
  'StableSwap at a volatility of %d: arbitrage takes ½σ²p²|x′(p)|, along the path',
  volatility => {
    const curve = curveOver('stableswap', float64)
    const paths = Math.ceil(STEPS / STEPS_PER_PATH)
    const differences = Array.from({ length: paths }, (_, seed) => beyondTheRate(curve, volatility, seed))
    const mean = differences.reduce((sum, each) => sum + each, 0) / paths
    const variance = differences.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (paths - 1)
    expect(Math.abs(mean) / Math.sqrt(variance / paths)).toBeLessThan(4)
    // It is a test only where the error is small beside what is measured.
    expect(Math.sqrt(variance / paths)).toBeLessThan(1e-2)
  },
)

const timing = (nanoseconds: number, value = 1) => ({ nanoseconds, value, fees: 0.1 })

test('a simulation is compared with C by the medians, and with its figures', () => {
  const job = { kind: 'monte-carlo', fees: 'compounded' } as const
  const report = simulationReport([
    { job, timings: [timing(30), timing(10), timing(20)], inC: [timing(5), timing(10), timing(100)] },
  ])
  expect(report.results).toMatchObject([{ nanoseconds: 20, timesC: 2, agrees: true }])
  expect(report.verdicts).toMatchObject([{ reached: true }])
  expect(simulationTable(report)).toMatch(/Monte Carlo, fees compounded +at most 2\.5 × C +2\.00 × C +reached/)
  expect(simulationReport([{ job, timings: [timing(1)], inC: [timing(1, 2)] }]).results).toMatchObject([
    { agrees: false },
  ])
  expect(simulationReport([{ job, timings: [timing(1)] }]).verdicts).toEqual([])
})

test('a backtest has as long as its target says', () => {
  const job = { kind: 'backtest', curve: 'weighted' } as const
  const [fast, slow] = [400, 600].map(each => simulationReport([{ job, timings: [timing(each)] }]).verdicts[0])
  expect(fast).toMatchObject({ measured: '0.210 s', reached: true })
  expect(slow).toMatchObject({ measured: '0.315 s', reached: false })
})
