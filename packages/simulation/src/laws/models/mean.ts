// The law that the mean price is the one that a model states.

import { broken, held, law, vacuous } from '@ammeter/laws'
import { streamsOfSeed } from '../../random/path-streams.js'
import { begin, type ModelSubject, modelOf } from './subject.js'

const PATHS = 4096
const STEPS = 16
const SEED = 1
/** The widest log price whose mean is measured. A few paths make the mean of a wider one, and its error is unknown. */
const WIDEST = 0.5
const ERRORS = 4

interface Moments {
  readonly mean: number
  readonly error: number
  readonly logDeviation: number
}

const deviationOf = (values: readonly number[]): readonly [mean: number, deviation: number] => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return [mean, Math.sqrt(squares / (values.length - 1))]
}

/** The mean of the price after some years, and its standard error. */
const momentsOf = (subject: ModelSubject, paths: number, years: number): Moments | undefined => {
  const model = modelOf(subject, subject.settings[0] ?? {})
  if (model === undefined) return undefined
  const streams = streamsOfSeed(SEED)
  const prices = Array.from({ length: paths }, () => {
    const process = begin(model, 1, streams.next())
    for (let step = 0; step < STEPS; step += 1) process.advance(years / STEPS)
    return process.price
  })
  const [mean, deviation] = deviationOf(prices)
  const [, logDeviation] = deviationOf(prices.map(Math.log))
  return { mean, error: deviation / Math.sqrt(paths), logDeviation }
}

/** The time after which the mean is measured: a year, or less if the log price would be too wide. */
const timeOf = (subject: ModelSubject): number => {
  let years = 1
  while (years > 1e-6 && !((momentsOf(subject, 64, years)?.logDeviation ?? 0) <= WIDEST)) years /= 2
  return years
}

/** The stated mean is within four standard errors of the mean of many paths. */
export const mean = law({
  name: 'mean',
  statement: 'the mean price is the one stated, within 4 standard errors',
  appliesTo: (subject: ModelSubject) =>
    modelOf(subject, subject.settings[0] ?? {})?.mean === undefined ? 'it states no mean' : undefined,
  holds: (subject: ModelSubject) => {
    const years = timeOf(subject)
    const stated = modelOf(subject, subject.settings[0] ?? {})?.mean?.(1, years)
    const found = momentsOf(subject, PATHS, years)
    if (stated === undefined || found === undefined) return vacuous('it states no mean')
    const apart = Math.abs(found.mean - stated)
    // The price of a model without chance has only a rounding error.
    if (apart <= ERRORS * found.error + 1e-12 * Math.abs(stated)) return held
    const explanation = `has another mean than it states, after ${years} years from a price of 1, over ${PATHS} paths`
    return broken(String(stated), String(found.mean), explanation, `${apart / found.error} standard errors`)
  },
})
