import { choiceMapAxes } from '@ammeter/simulation/choice'
import type { Entered } from '../curves/entered.js'
import { numberOf, type Settings } from '../settings/settings.js'
import type { AnswerJob, MapJob } from './job.js'

/** How many paths: those of `ammeter choose`. */
export const PATHS = 4000

/** Seconds in an hour. */
export const HOUR = 3600

/** Days of which each hour is a step; longer horizons have as many steps, which are longer. */
const HOURLY_DAYS = 90

/** Hours, or the shorter steps that a day or less needs; on long horizons several hours. */
export const stepSecondsOf = (days: number): number => HOUR * (days < 1 ? days : Math.ceil(days / HOURLY_DAYS))

const comparedOf = (settings: Settings, entered: readonly Entered[]) => {
  const days = numberOf(settings, 'days')
  return {
    curves: entered.map(({ id, name: curve, parameters }) => ({ id, curve, parameters })),
    ...{ days, stepSeconds: stepSecondsOf(days), paths: PATHS, seed: numberOf(settings, 'seed') },
  }
}

/** The question of the first screen. */
export const answerJob = (settings: Settings, entered: readonly Entered[]): AnswerJob => ({
  ...comparedOf(settings, entered),
  volatility: numberOf(settings, 'volatility'),
  marketApr: numberOf(settings, 'marketApr'),
  bear: numberOf(settings, 'bear'),
})

/** The map of the first screen. */
export const mapJob = (settings: Settings, entered: readonly Entered[]): MapJob => ({
  ...comparedOf(settings, entered),
  ...choiceMapAxes({ volatility: numberOf(settings, 'volatility'), marketApr: numberOf(settings, 'marketApr') }),
  rule:
    settings.choices.map === 'mean'
      ? { deviations: numberOf(settings, 'deviations') }
      : { bear: numberOf(settings, 'bear') },
})

/** What tells one question from another. */
export const keyOf = (job: AnswerJob | MapJob): string => JSON.stringify(job)
