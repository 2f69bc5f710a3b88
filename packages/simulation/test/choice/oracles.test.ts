import { orThrow } from '@ammeter/core'
import type { either as E } from 'fp-ts'
import { expect, test } from 'vitest'
import { breakEvenApr } from '../../src/choice/index.js'
import { brownianPaths } from '../../src/choice/paths/brownian-paths.js'
import { choicePaths } from '../../src/choice/paths/choice-paths.js'
import { type Samples, sample } from '../../src/choice/samples.js'
import { generatePath, geometricBrownianMotion, mertonJumpDiffusion } from '../../src/index.js'
import { modelOf, outcomesOf, pathOf } from './market.js'

const YEARS = 30 / 365

const samplesOf = (volatility: number, paths: number) => {
  const model = modelOf(volatility, 1)
  const common = orThrow(choicePaths(pathOf(volatility), { paths, seed: 3 }))
  const sampling = sample({ entered: model.entered, paths: common })
  sampling.advanceTo(paths)
  return sampling.samples().map(each => orThrow(each as E.Either<never, Samples>))
}

/** The mean of some numbers less what it should be, in standard errors. */
const deviations = (numbers: readonly number[], expected: number): number => {
  const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length
  const variance = numbers.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (numbers.length - 1)
  return (mean - expected) / Math.sqrt(variance / numbers.length)
}

test.each([0.3, 0.7, 1.2])('at a volatility of %d every mean breaks even with holding at σ² = 8a', volatility => {
  for (const { divergence, feesOfHolding, fees } of samplesOf(volatility, 4000)) {
    const apr = breakEvenApr(volatility)
    // In money rather than of holding, where it holds exactly: E[V + fees − H] = 0.
    const gains = Array.from(fees, (fee, path) => {
      const hold = fee === 0 ? 1 : fee / (feesOfHolding[path] as number)
      return (divergence[path] as number) * hold + apr * fee
    })
    expect(Math.abs(deviations(gains, 0))).toBeLessThan(4)
  }
})

test('the mean fees of full range are those of geometric Brownian motion', () => {
  const [{ fees } = { fees: new Float64Array() }] = samplesOf(0.7, 4000)
  const variance = 0.7 * 0.7
  expect(Math.abs(deviations(Array.from(fees), (8 / variance) * (1 - Math.exp((-variance * YEARS) / 8))))).toBeLessThan(
    4,
  )
})

test('the chance of beating holding is nearly the same for all, and less in a range that is soon left', () => {
  const [full, eighty, range, narrow] = outcomesOf(modelOf(0.7), 0.09).map(({ beatsHolding }) => beatsHolding)
  for (const other of [eighty, range]) expect(Math.abs((other as number) - (full as number))).toBeLessThan(0.015)
  expect(narrow).toBeLessThan((full as number) - 0.05)
})

test.each([
  ['geometric Brownian motion', geometricBrownianMotion],
  ['Merton’s jumps', mertonJumpDiffusion],
])('the first path of %s is that of generatePath', (_, model) => {
  const settings = { ...pathOf(0.7), model, days: 3 }
  const { count, roots } = orThrow(choicePaths(settings, { paths: 1, seed: 9 })).reader()()
  const prices = Array.from(orThrow(generatePath(settings, 9)), ({ price }) => price)
  expect(count).toBe(72)
  prices.forEach((price, step) => {
    expect((2000 * (roots[step] as number) ** 2) / price).toBeCloseTo(1, 12)
  })
})

test('exponential times between steps, and volatility without drift, go as in generatePath', () => {
  const settings = { ...pathOf(0.7), blocks: 'exponential' as const, days: 3 }
  const { roots, rates } = orThrow(choicePaths(settings, { paths: 1, seed: 9 })).reader()()
  const points = Array.from(orThrow(generatePath(settings, 9)))
  points.slice(1).forEach(({ price, time }, step) => {
    const before = points[step] as (typeof points)[number]
    expect(2000 * (roots[step + 1] as number) ** 2).toBeCloseTo(price, 7)
    const years = (time - before.time) / (365 * 86_400_000)
    const expected = years / Math.log(price / before.price)
    expect((rates[step + 1] as number) / expected).toBeCloseTo(1, 6)
  })
})

test('paths beyond those that are kept are the same whoever reads them, and how often', () => {
  // Of so many steps a single path is kept.
  const paths = brownianPaths(4, 5_000_000)
  const [one, other] = [paths.reader(), paths.reader()]
  const first = one()
  const ends = [first.at(-1), one().at(-1)]
  expect([other().at(-1), other().at(-1)]).toEqual(ends)
  expect(paths.reader()()).toBe(first)
  expect(ends[0]).not.toBe(ends[1])
})
