// The questions that the settings of the first screen ask.

import { choiceMapAxes } from '@ammeter/simulation/choice'
import type { Entered } from '../curves/entered.js'
import { marketOf } from '../settings/market.js'
import { numberOf, type Settings } from '../settings/settings.js'
import type { AnswerJob, MapJob } from './job.js'

/** The number of paths, the same as in `ammeter choose`. */
export const PATHS = 4000

/** Seconds in an hour. */
export const HOUR = 3600

/** The longest horizon with hourly steps, in days; longer horizons have as many, longer steps. */
const HOURLY_DAYS = 90

/** The seconds of a step: an hour, less for a day or less, more for long horizons. */
export const stepSecondsOf = (days: number): number => HOUR * (days < 1 ? days : Math.ceil(days / HOURLY_DAYS))

const comparedOf = (settings: Settings, entered: readonly Entered[]) => {
  const days = numberOf(settings, 'days')
  return {
    curves: entered.map(({ id, name: curve, parameters }) => ({ id, curve, parameters })),
    ...{ days, stepSeconds: stepSecondsOf(days), paths: PATHS, seed: numberOf(settings, 'seed') },
    feesBy: marketOf(settings).feesBy,
  }
}

/** The question of the first screen. */
export const answerJob = (settings: Settings, entered: readonly Entered[]): AnswerJob => ({
  ...comparedOf(settings, entered),
  volatility: numberOf(settings, 'volatility'),
  marketApr: marketOf(settings).apr,
  bear: numberOf(settings, 'bear'),
})

/** The map of the first screen. */
export const mapJob = (settings: Settings, entered: readonly Entered[]): MapJob => ({
  ...comparedOf(settings, entered),
  ...choiceMapAxes({ volatility: numberOf(settings, 'volatility'), marketApr: marketOf(settings).apr }),
  rule:
    settings.choices.map === 'mean'
      ? { deviations: numberOf(settings, 'deviations') }
      : { bear: numberOf(settings, 'bear') },
})

/** A text that identifies a question. */
export const keyOf = (job: AnswerJob | MapJob): string => JSON.stringify(job)
