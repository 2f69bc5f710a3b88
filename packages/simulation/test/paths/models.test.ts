import { orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { expect, test } from 'vitest'
import {
  blockBootstrap,
  generatePath,
  geometricBrownianMotion,
  mertonJumpDiffusion,
  ornsteinUhlenbeck,
  type PathSettings,
  type PriceModelDefinition,
  regimeSwitching,
} from '../../src/index.js'
import { resolvePath } from '../../src/paths/path-settings.js'
import { priceWalk } from '../../src/paths/price-walk.js'
import { pathStreams } from '../../src/random/path-streams.js'

const models: readonly PriceModelDefinition[] = [
  geometricBrownianMotion,
  mertonJumpDiffusion,
  ornsteinUhlenbeck,
  regimeSwitching,
  blockBootstrap,
]

const PATHS = 40_000

/** The price at the end of each of many paths. */
const endsOf = (settings: PathSettings, seed: number): Float64Array => {
  const path = orThrow(resolvePath(settings))
  return Float64Array.from({ length: PATHS }, (_, number) => {
    const { process, advance } = priceWalk(path, pathStreams(seed, number))
    for (let step = 1; step <= path.steps; step += 1) advance(step)
    return process.price
  })
}

/** How far the mean of a sample is from what it should be, in standard errors of the sample's own. */
const deviation = (sample: Float64Array, expected: number): number => {
  const mean = sample.reduce((sum, value) => sum + value, 0) / sample.length
  const variance = sample.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (sample.length - 1)
  return Math.abs(mean - expected) / Math.sqrt(variance / sample.length)
}

const logs = (prices: Float64Array, from: number) => prices.map(price => Math.log(price / from))

const YEAR = { days: 365, stepSeconds: 365 * 8640, price: 50 } as const

test('geometric Brownian motion: mean e^(μ t), log variance σ² t', () => {
  const parameters = { volatility: 0.8, drift: 0.3 }
  for (const blocks of ['fixed', 'exponential'] as const) {
    const ends = endsOf({ ...YEAR, model: geometricBrownianMotion, parameters, blocks }, 1)
    // Exponential steps last a year on average only: their number is fixed.
    const mean = blocks === 'fixed' ? Math.exp(0.3) : (1 - 0.03) ** -10
    expect(deviation(ends, 50 * mean)).toBeLessThan(4)
    const centred = logs(ends, 50).map(log => log - (0.3 - 0.32))
    if (blocks === 'fixed')
      expect(
        deviation(
          centred.map(log => log ** 2),
          0.64,
        ),
      ).toBeLessThan(4)
  }
})

test('Merton: the drift is that of the mean price, jumps included', () => {
  const parameters = { volatility: 0.3, drift: 0.2, jumpsPerYear: 6, jumpMean: -0.1, jumpDeviation: 0.15 }
  const ends = endsOf({ ...YEAR, model: mertonJumpDiffusion, parameters }, 2)
  expect(deviation(ends, 50 * Math.exp(0.2))).toBeLessThan(4)
  const meanLog = 0.2 - 0.045 - 6 * (Math.exp(-0.1 + 0.01125) - 1) + 6 * -0.1
  const variance = 0.09 + 6 * (0.01 + 0.0225)
  expect(deviation(logs(ends, 50), meanLog)).toBeLessThan(4)
  expect(
    deviation(
      logs(ends, 50).map(log => (log - meanLog) ** 2),
      variance,
    ),
  ).toBeLessThan(4)
})

test('Ornstein–Uhlenbeck: half of a deviation is gone in the half-life, and the rest varies as it should', () => {
  const parameters = { volatility: 0.5, halfLifeDays: 73, mean: 40 }
  const ends = endsOf({ ...YEAR, model: ornsteinUhlenbeck, parameters }, 3)
  const logMean = Math.log(40) + Math.log(50 / 40) * 2 ** -5
  const reversion = Math.LN2 * 5
  const variance = (0.25 / (2 * reversion)) * (1 - Math.exp(-2 * reversion))
  expect(deviation(logs(ends, 1), logMean)).toBeLessThan(4)
  expect(
    deviation(
      logs(ends, 1).map(log => (log - logMean) ** 2),
      variance,
    ),
  ).toBeLessThan(4)
})

test('Ornstein–Uhlenbeck with a half-life far beyond the path is a Brownian motion', () => {
  const parameters = { volatility: 0.5, halfLifeDays: 1e6, mean: 50 }
  const ends = endsOf({ ...YEAR, model: ornsteinUhlenbeck, parameters }, 4)
  expect(
    deviation(
      logs(ends, 50).map(log => log ** 2),
      0.25 * (1 - Math.LN2 * 365e-6),
    ),
  ).toBeLessThan(4)
})

test('regime switching: the mean price grows by the drift, and the variance is that of the time in each regime', () => {
  const parameters = { calmVolatility: 0.2, turbulentVolatility: 1, drift: 0.1, calmDays: 30, turbulentDays: 10 }
  const ends = endsOf({ ...YEAR, model: regimeSwitching, parameters }, 5)
  expect(deviation(ends, 50 * Math.exp(0.1))).toBeLessThan(4)
  const variance = 0.75 * 0.04 + 0.25 * 1
  expect(deviation(logs(ends, 50), 0.1 - variance / 2)).toBeLessThan(4)
})

test('the bootstrap goes the steps of its history, in runs', () => {
  const history = [1, 2, 3, 5, 8, 13, 21]
  const ratios = history.slice(1).map((price, index) => price / (history[index] as number))
  const settings = { model: blockBootstrap, parameters: { blockSteps: 3 }, history, days: 30, stepSeconds: 86_400 }
  const prices = Array.from(orThrow(generatePath(settings, 6)), ({ price }) => price)
  const steps = prices.slice(1).map((price, index) => price / (prices[index] as number))
  const places = steps.map(step => ratios.findIndex(ratio => Math.abs(ratio / step - 1) < 1e-12))
  expect(places.every(place => place >= 0)).toBe(true)
  places.forEach((place, index) => {
    if (index % 3 !== 0) expect(place).toBe(((places[index - 1] as number) + 1) % ratios.length)
  })
  expect(new Set(places.filter((_, index) => index % 3 === 0)).size).toBeGreaterThan(3)
})

test.each(models.map(model => [model.name, model] as const))(
  '%s: the same seed, the same path, everywhere; another seed, another',
  (name, model) => {
    const settings = {
      model,
      history: [1, 1.1, 1.05, 1.2, 0.9, 0.95, 1.3, 1.25, 1.1, 1.4, 1.15],
      days: 3,
      stepSeconds: 86_400,
      price: 3,
    }
    const pathOf = (seed: number) => Array.from(orThrow(generatePath(settings, seed)), ({ price }) => price)
    expect(pathOf(1)).toEqual(pathOf(1))
    expect(pathOf(1)).not.toEqual(pathOf(2))
    expect({ [name]: pathOf(1) }).toMatchSnapshot()
  },
)

test('a path begins at its price and at time 0, and can be run through again', () => {
  const path = orThrow(generatePath({ model: geometricBrownianMotion, days: 1, stepSeconds: 3600, price: 7 }, 1))
  const points = Array.from(path)
  expect(points[0]).toEqual({ time: 0, price: 7 })
  expect(points).toHaveLength(25)
  expect(points.at(-1)?.time).toBeCloseTo(86_400_000, 3)
  expect(Array.from(path)).toEqual(points)
})

test('exponential steps have their mean, and times run on', () => {
  const settings = { model: geometricBrownianMotion, days: 100, stepSeconds: 86.4, blocks: 'exponential' } as const
  const times = Array.from(orThrow(generatePath(settings, 1)), ({ time }) => time)
  expect(times.every((time, index) => index === 0 || time > (times[index - 1] as number))).toBe(true)
  expect((times.at(-1) as number) / 8.64e9).toBeCloseTo(1, 1)
})

const base = { model: geometricBrownianMotion, days: 1, stepSeconds: 3600 }

test.each([
  [{ ...base, days: 0 }, 'days', 'a number above 0'],
  [{ ...base, stepSeconds: Number.NaN }, 'step', 'a number above 0'],
  [{ ...base, price: -1 }, 'price', 'a number above 0'],
  [{ ...base, stepSeconds: 1e9 }, 'step', 'no longer than the path, 1 days'],
  [{ ...base, stepSeconds: 86_401 }, 'step', 'no longer than the path, 1 days'],
  [{ ...base, stepSeconds: 1e-9 }, 'steps of a path', 'at most 1000000000'],
  [{ ...base, model: 'brownian' as unknown as PriceModelDefinition }, 'model', 'a definition'],
  [{ ...base, parameters: { volatility: -1 } }, 'geometric-brownian-motion: volatility', 'at least 0'],
  [{ ...base, parameters: { speed: 1 } }, 'parameter of geometric-brownian-motion', 'one of volatility, drift'],
  [{ ...base, model: blockBootstrap }, 'prices in the history', 'two or more'],
  [{ ...base, model: blockBootstrap, history: [1, 0] }, 'price 1 of the history', 'a number above 0'],
  [{ ...base, blocks: 'expo' as 'fixed' }, 'blocks', 'fixed or exponential'],
])('settings that make no path are refused: %o', (settings, setting, allowed) => {
  const refused = generatePath(settings, 1)
  expect(E.isLeft(refused) && refused.left).toMatchObject({ _tag: 'InvalidSetting', setting })
  expect(E.isLeft(refused) && refused.left.allowed).toContain(allowed)
})

test.each([-1, 0.5, 2 ** 32, Number.NaN])('a seed of %d is refused', seed => {
  const refused = generatePath(base, seed)
  expect(E.isLeft(refused) && refused.left).toMatchObject({ setting: 'seed' })
})
