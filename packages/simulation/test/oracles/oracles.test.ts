import { type Curve, greeks, orThrow } from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import {
  geometricBrownianMotion,
  type MonteCarloResult,
  monteCarlo,
  type PathSettings,
  type PositionTerms,
} from '../../src/index.js'
import { resolvePath } from '../../src/paths/path-settings.js'
import { priceWalk } from '../../src/paths/price-walk.js'
import { pathStreams } from '../../src/random/path-streams.js'
import { advanceRun } from '../../src/run/advance-run.js'
import { beginRun } from '../../src/run/run.js'
import { runTerms } from '../../src/run/run-terms.js'
import { product, range, weighted } from '../curves.js'

/** How many steps every oracle is tried over: more where a machine waits than where a person does. */
const STEPS = process.env.CI ? 1e7 : 1e6

const VOLATILITIES = [0.3, 0.8, 1.6]
const FEES = [0.0005, 0.003, 0.01]

/** Standard errors by which a mean may miss. */
const WITHIN = 4

const simulated = (terms: PositionTerms, path: Omit<PathSettings, 'model'>, seed: number): MonteCarloResult => {
  const settings = { model: geometricBrownianMotion, ...path }
  const steps = Math.round((path.days * 86_400) / path.stepSeconds)
  return orThrow(monteCarlo(terms, settings, { paths: Math.ceil(STEPS / steps), seed }))
}

const deviation = ({ mean, standardError }: { mean: number; standardError: number }, expected: number): number =>
  Math.abs(mean - expected) / standardError

describe.each(VOLATILITIES)('without a fee, at a volatility of %d', volatility => {
  const path = { days: 30, stepSeconds: 1800, parameters: { volatility, drift: 0.25 } }
  const years = 30 / 365

  test('constant product: terminal means, and arbitrage takes σ²/8 of the value per year', () => {
    const result = simulated({ curve: product }, path, 1)
    expect(result.steps).toBeGreaterThanOrEqual(STEPS)
    expect(deviation(result.value, Math.exp((0.25 / 2 - volatility ** 2 / 8) * years))).toBeLessThan(WITHIN)
    expect(deviation(result.hold, (Math.exp(0.25 * years) + 1) / 2)).toBeLessThan(WITHIN)
    const growth = 0.25 / 2 - volatility ** 2 / 8
    // σ²/8 of a value that itself grows.
    const taken = ((volatility ** 2 / 8) * (Math.exp(growth * years) - 1)) / growth
    expect(deviation(result.lvr, taken)).toBeLessThan(WITHIN)
    expect(result.arbitrageProfit).toEqual(result.lvr)
    expect(result.tradeFrequency).toBe(1)
  })

  test('weighted: terminal means, and arbitrage takes w(1 − w)σ²/2 of the value per year', () => {
    const w = 0.8
    const result = simulated({ curve: weighted }, path, 2)
    const rate = (w * (1 - w) * volatility ** 2) / 2
    const growth = w * 0.25 - rate
    expect(deviation(result.value, Math.exp(growth * years))).toBeLessThan(WITHIN)
    expect(deviation(result.hold, w * Math.exp(0.25 * years) + 1 - w)).toBeLessThan(WITHIN)
    expect(deviation(result.lvr, (rate * (Math.exp(growth * years) - 1)) / growth)).toBeLessThan(WITHIN)
  })

  test('a range: arbitrage takes ½σ²p²|x′(p)|, integrated along the path', () => {
    const { difference, standardError, taken } = againstRate(range(0.8, 1.25), volatility, 3)
    expect(taken).toBeGreaterThan(10 * standardError)
    expect(Math.abs(difference) / standardError).toBeLessThan(WITHIN)
  })
})

const meanOf = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, standardError: Math.sqrt(squares / (values.length - 1) / values.length) }
}

const expectNoError = (error: unknown) => {
  if (error !== undefined) throw new Error(JSON.stringify(error))
}

/** What arbitrage took, less the integral of the rate at which it should, over many paths: the mean and its error. */
const againstRate = (curve: Curve<number>, volatility: number, seed: number) => {
  const days = 10
  const stepSeconds = 60
  const { start, steps } = orThrow(
    resolvePath({ model: geometricBrownianMotion, parameters: { volatility }, days, stepSeconds }),
  )
  const terms = orThrow(runTerms({ curve }))
  const years = stepSeconds / (365 * 86_400)
  const paths = Math.ceil(STEPS / steps)
  const differences = Array.from({ length: paths }, (_, path) => {
    const streams = pathStreams(seed, path)
    const { process, advance } = priceWalk({ start, stepYears: years }, streams)
    const run = orThrow(beginRun(terms, 0, 1, streams))
    const { liquidity } = run.position
    let expected = 0
    for (let step = 1; step <= steps; step += 1) {
      const { price } = process
      const { gamma } = orThrow(greeks(curve, price))
      expected += 0.5 * (volatility * price) ** 2 * Math.abs(gamma) * years * liquidity
      advance(step)
      expectNoError(advanceRun(run, step, process.price, 0))
    }
    return { difference: run.position.lvr - expected, taken: run.position.lvr }
  })
  const { mean: difference, standardError } = meanOf(differences.map(each => each.difference))
  return { difference, standardError, taken: meanOf(differences.map(each => each.taken)).mean }
}

/** Pieces of one long path, whose means are as good as independent. */
const PIECES = 100

describe.each(VOLATILITIES)('with a fee and exponential block times, at a volatility of %d', volatility => {
  test.each(FEES)('a fee of %d: blocks with a trade, and what arbitrageurs keep', fee => {
    const stepSeconds = 120
    const days = (STEPS * stepSeconds) / 86_400
    const parameters = { volatility, drift: volatility ** 2 / 2 }
    const settings = {
      model: geometricBrownianMotion,
      days,
      stepSeconds,
      blocks: 'exponential',
      parameters,
    } as const
    const path = orThrow(resolvePath(settings))
    const streams = pathStreams(5, 0)
    const { process, advance } = priceWalk(path, streams)
    const run = orThrow(beginRun(orThrow(runTerms({ curve: product, fee, fees: 'collected' })), 0, 1, streams))
    const { position } = run
    const frequencies: number[] = []
    const profits: number[] = []
    // The first piece lets the pool forget that it began at the market price.
    let steps = 0
    for (let piece = 0; piece <= PIECES; piece += 1) {
      const before = position.arbitrages
      let profit = 0
      for (let step = 0; step < path.steps / PIECES; step += 1) {
        steps += 1
        advance(steps)
        const kept = position.arbitrageProfit
        expectNoError(advanceRun(run, step, process.price, 0))
        if (position.arbitrageProfit !== kept) {
          profit += (position.arbitrageProfit - kept) / (process.price * position.x + position.y)
        }
      }
      if (piece === 0) continue
      frequencies.push((position.arbitrages - before) / (path.steps / PIECES))
      profits.push((profit / (path.steps / PIECES) / stepSeconds) * 365 * 86_400)
    }
    const width = -Math.log(1 - fee)
    const fraction = 1 / (1 + (Math.SQRT2 * width) / (volatility * Math.sqrt(stepSeconds / (365 * 86_400))))
    expect(deviation(meanOf(frequencies), fraction)).toBeLessThan(WITHIN)
    expect(deviation(meanOf(profits), (fraction * volatility ** 2) / 8)).toBeLessThan(WITHIN)
  })
})
