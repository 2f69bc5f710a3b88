import { curves } from '@ammeter/catalogue'
import { float64, orThrow } from '@ammeter/core'
import { geometricBrownianMotion } from '@ammeter/simulation'
import { choiceMap, choiceModel } from '@ammeter/simulation/choice'
import { either as E } from 'fp-ts'
import { expect, test } from 'vitest'
import type { AnswerJob, MapJob, Step } from '../src/choose/job.ts'
import { answerJob, mapJob, stepSecondsOf } from '../src/choose/question.ts'
import { chooser } from '../src/choose/work.ts'
import { enteredOf } from '../src/curves/entered-of.ts'
import { fromAddress } from '../src/settings/address.ts'

const last = <A>(steps: Iterable<Step<A>>): A => {
  const step = [...steps].at(-1)
  expect(step?.isDone).toBe(true)
  if (step?.answer === undefined) throw new Error(step?.problem)
  return step.answer
}

/** The questions of an address, on few paths. */
const asked = (search: string, paths = 600): { readonly answer: AnswerJob; readonly map: MapJob } => {
  const { settings } = fromAddress(search)
  const { entered } = enteredOf(settings)
  return { answer: { ...answerJob(settings, entered), paths }, map: { ...mapJob(settings, entered), paths: 60 } }
}

const made = (name: string, parameters = {}) => ({
  curve: orThrow((curves.find(each => each.name === name) ?? expect.fail(name))(float64, parameters)),
})

const THREE = [
  made('constant-product'),
  made('weighted', { weight: 0.8 }),
  made('concentrated', { lower: 1 / 1.3, upper: 1.3 }),
]
const ADDRESS = '?c=constant-product&c=weighted&c=concentrated:width=x1.3&volatility=60%&marketApr=12%&days=20&seed=7'

const path = { model: geometricBrownianMotion, parameters: { volatility: 0.6 }, days: 20, stepSeconds: 3600 }

test('the answer of the app is that of the library, to the last digit', () => {
  const { answer: job } = asked(`${ADDRESS}&bear=4%`)
  const found = last(chooser().answer(job))
  const library = orThrow(choiceModel(THREE, { path, paths: 600, seed: 7 }))
  const { curves: outcomes, choice, bolder } = orThrow(library.answer({ marketApr: 0.12, rule: { bear: 0.04 } }))
  const ids = job.curves.map(({ id }) => id)
  expect(found.curves).toEqual(outcomes.map((outcome, i) => ({ id: ids[i], outcome: orThrow(outcome) })))
  expect(found.choice).toBe(choice === null ? null : ids[choice])
  expect(found.bolder).toEqual(bolder.map(place => ids[place]))
  expect(found.paths).toBe(600)
})

test('another question on the same paths has the answer that it would have alone', () => {
  const works = chooser()
  const { answer: job } = asked(ADDRESS)
  for (const next of [job, { ...job, bear: 0.2 }, { ...job, volatility: 0.3 }, { ...job, marketApr: 0.4 }, job]) {
    expect(last(works.answer(next))).toEqual(last(chooser().answer(next)))
  }
})

test('the map of the app is that of the library', () => {
  const { map: job } = asked(ADDRESS)
  const { volatilities, marketAprs } = job
  expect([volatilities.length, marketAprs.length].every(count => count >= 20)).toBe(true)
  const settings = { path, paths: 60, seed: 7, volatilities, marketAprs, rule: { bear: 0.05 } }
  const library = [...orThrow(choiceMap(THREE, settings))].at(-1)
  const found = last(chooser().map(job))
  expect(found.cells).toEqual(library?.cells)
  expect(new Set(found.cells.flat()).size).toBeGreaterThan(2)
})

test('the fitted width is that of the library: its worst twentieth is what one can bear', () => {
  const { answer: job } = asked(ADDRESS)
  const works = chooser()
  const { width } = last(works.fit(job))
  const library = orThrow(choiceModel(THREE, { path, paths: 600, seed: 7 }))
  const range = (w: number) => E.right(made('concentrated', { lower: 1 / w, upper: w }).curve)
  expect(width).toBe(orThrow(library.fitWidth(range, { marketApr: 0.12, bear: 0.05 })))
  const fitted = { id: 'fitted', curve: 'concentrated', parameters: { lower: 1 / (width ?? 0), upper: width ?? 0 } }
  const { curves: outcomes, choice } = last(works.answer({ ...job, curves: [fitted] }))
  expect(outcomes[0]?.outcome?.worstTwentieth).toBeCloseTo(-0.05, 12)
  expect(choice).toBe('fitted')
})

test('a curve that cannot be made says why, and the others are compared', () => {
  const { answer: job } = asked(ADDRESS)
  const broken = { id: 'none', curve: 'nothing-of-that-name', parameters: {} }
  const {
    curves: outcomes,
    choice,
    bolder,
  } = last(chooser().answer({ ...job, curves: [broken, ...job.curves], bear: 0.01 }))
  expect(outcomes[0]).toEqual({ id: 'none', problem: 'there is no curve nothing-of-that-name' })
  const alone = last(chooser().answer({ ...job, bear: 0.01 }))
  expect(outcomes.slice(1)).toEqual(alone.curves)
  expect({ choice, bolder }).toEqual({ choice: alone.choice, bolder: alone.bolder })
})

test('what cannot be simulated is said, not thrown', () => {
  const { answer: job, map } = asked(ADDRESS)
  expect([...chooser().answer({ ...job, days: -1 })].at(-1)?.problem).toMatch(/days is -1/)
  expect([...chooser().map({ ...map, seed: 0.5 })].at(-1)?.problem).toMatch(/seed/)
})

test('steps are hours, longer on horizons of many, and shorter within a day', () => {
  expect([0.5, 1, 30, 90, 91, 365].map(stepSecondsOf)).toEqual([1800, 3600, 3600, 3600, 7200, 18_000])
})

test('your pool is within the map, wherever it is', () => {
  for (const search of [
    '?volatility=0.02&marketApr=0.001',
    '?volatility=4&marketApr=5',
    '?volatility=0&marketApr=0',
    '',
  ]) {
    const { map, answer } = asked(search)
    for (const [values, own] of [
      [map.volatilities, answer.volatility],
      [map.marketAprs, answer.marketApr],
    ] as const) {
      expect([...values].sort((a, b) => a - b)).toEqual(values)
      expect(new Set(values).size).toBe(values.length)
      if (own > 0) expect(own >= (values[0] ?? 0) && own <= (values.at(-1) ?? 0), search).toBe(true)
    }
  }
})
