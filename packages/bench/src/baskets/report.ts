/** What trades of baskets took, beside their targets. Plain data, and JSON as it is. */
import { rateOf, timeOf } from '../report/table.js'
import type { Verdict } from '../report/verdicts.js'
import type { BasketJob } from './job.js'

/** A basket, and what a trade took in each heat. */
export interface BasketHeats {
  readonly job: BasketJob
  readonly nanoseconds: readonly number[]
}

export interface BasketReport {
  readonly results: readonly { readonly job: BasketJob; readonly nanoseconds: number; readonly perSecond: number }[]
  readonly verdicts: readonly Verdict[]
}

/** Trades a second that a basket must make in `float64`. */
const PER_SECOND: Readonly<Record<BasketJob['basket'], number>> = { weighted: 4e6, stableswap: 1e6 }

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** The name of a basket in the tables. */
export const basketName = ({ basket, tokens }: BasketJob): string => `${basket} of ${tokens} tokens`

export const basketReport = (heats: readonly BasketHeats[]): BasketReport => {
  const results = heats.map(({ job, nanoseconds }) => {
    const each = median(nanoseconds)
    return { job, nanoseconds: each, perSecond: 1e9 / each }
  })
  const verdicts = results.map(({ job, nanoseconds, perSecond }) => ({
    what: `a trade of ${basketName(job)}, ${timeOf(nanoseconds)}`,
    target: `at least ${PER_SECOND[job.basket] / 1e6} M/s`,
    measured: rateOf(perSecond),
    reached: perSecond >= PER_SECOND[job.basket],
  }))
  return { results, verdicts }
}
