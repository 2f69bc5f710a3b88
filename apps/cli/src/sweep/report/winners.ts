// Scores the candidates that a sweep chose again, on paths that did not choose them.

import { pairedDifference, type ScoreDifference, type ScoreSpread } from '@ammeter/simulation'
import type { Ranked } from '@ammeter/sweep'
import type { SweepSummary } from '@ammeter/sweep/files'
import { either as E } from 'fp-ts'
import type { Outcome } from '../../program/failure.js'
import type { Crew } from '../folder/crew.js'
import type { PreparedSweep } from '../runs/prepare.js'

/** A winner on fresh paths. */
export interface FreshScores {
  /** In the order of the objectives; none if it has no score there. */
  readonly scores: readonly ScoreSpread[] | undefined
  /** The first score less that of the best candidate on the same paths. */
  readonly aboveBest: ScoreDifference | undefined
}

/** Winners on fresh paths by the numbers of the candidates. */
export type Fresh = ReadonlyMap<number, FreshScores>

/** The most members of a front that are scored again. */
const MOST_ON_FRONT = 10

/** The candidates that are reported, each once, the best one first. */
const chosenOf = ({ best, bestOf, robust, front }: SweepSummary): readonly number[] => [
  ...new Set(
    [...best, ...bestOf, robust?.ranked, ...front.slice(0, MOST_ON_FRONT)].flatMap((each: Ranked | undefined) =>
      each === undefined ? [] : [each.index],
    ),
  ),
]

/** Scores the winners again, if there are other paths than those that chose them. */
export const freshScores = async (sweep: PreparedSweep, summary: SweepSummary, crew: Crew): Promise<Outcome<Fresh>> => {
  if (sweep.scoreFresh === undefined) return E.right(new Map())
  const chosen = chosenOf(summary)
  const answers = E.sequenceArray(await Promise.all(chosen.map(index => crew.work({ fresh: index }))))
  return E.either.map(answers, all => {
    const spreads = all.map(answer => (answer !== undefined && E.isRight(answer) ? answer.right : undefined))
    const best = spreads[0]?.[0]
    return new Map(
      chosen.map((index, place) => {
        const scores = spreads[place]
        const own = scores?.[0]
        const aboveBest =
          place === 0 || best === undefined || own === undefined ? undefined : pairedDifference(own, best)
        return [index, { scores, aboveBest }]
      }),
    )
  })
}
