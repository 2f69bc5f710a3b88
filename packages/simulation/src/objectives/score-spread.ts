// How sure a score is: scores with a part of the paths left out.

import { either as E } from 'fp-ts'
import type { ObjectiveFailed } from '../errors.js'
import type { Figures } from './figures.js'
import type { Objective } from './objective.js'
import { scoreOf } from './score-of.js'

/** Into how many groups the paths are cut, at most: with fewer paths each is a group of its own. */
const MOST_GROUPS = 200

/** A score, and how sure it is. */
export interface ScoreSpread {
  readonly score: number
  /** None where there are too few paths to know it. */
  readonly standardError: number | undefined
  /** What each group of paths says of the score: their mean is the score, to first order. */
  readonly groups: Float64Array
  /** All paths ÷ the paths of each group. */
  readonly shares: Float64Array
}

/** The standard error of the mean of what groups say, by F. Busing, E. Meijer and R. van der Leeden (1999), equation 9. */
const errorOf = (groups: Float64Array, shares: Float64Array): number => {
  const mean = groups.reduce((sum, group, index) => sum + group / (shares[index] as number), 0)
  const squares = groups.reduce((sum, group, index) => sum + (group - mean) ** 2 / ((shares[index] as number) - 1), 0)
  return Math.sqrt(squares / groups.length)
}

/** Columns without the paths of a group. */
const without = (
  figures: Partial<Figures>,
  names: readonly (keyof Figures)[],
  from: number,
  to: number,
): Partial<Figures> =>
  Object.fromEntries(
    names.map(name => {
      const column = figures[name] ?? new Float64Array()
      const rest = new Float64Array(column.length - (to - from))
      rest.set(column.subarray(0, from))
      rest.set(column.subarray(to), from)
      return [name, rest]
    }),
  )

/**
 * The score of a run and its standard error, by the jackknife: the score is taken again with each group of paths left out.
 * For a mean over at most 200 paths that is the deviation ÷ the root of their number, exactly.
 *
 * @param objective What a definition made.
 * @param figures Those of the run: a number for each path.
 * @returns Errors: `ObjectiveFailed`.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { netVsHold, scoreSpread } from '@ammeter/simulation'
 *
 * const { score, standardError } = orThrow(scoreSpread(orThrow(netVsHold()), { netVsHold: Float64Array.of(1, 2, 3, 4) }))
 * score // => 2.5
 * standardError?.toFixed(6) // => '0.645497'
 */
export const scoreSpread = (
  objective: Objective,
  figures: Partial<Figures>,
): E.Either<ObjectiveFailed, ScoreSpread> => {
  const { needs, leastPaths } = objective
  const whole = scoreOf(objective, figures)
  if (E.isLeft(whole)) return whole
  const score = whole.right
  const [first] = needs
  const paths = first === undefined ? 0 : (figures[first]?.length ?? 0)
  const size = Math.ceil(paths / MOST_GROUPS)
  if (paths - size < Math.max(1, leastPaths)) {
    return E.right({ score, standardError: undefined, groups: Float64Array.of(score), shares: Float64Array.of(1) })
  }
  const starts = Array.from({ length: Math.ceil(paths / size) }, (_, group) => group * size)
  const shares = Float64Array.from(starts, from => paths / (Math.min(paths, from + size) - from))
  const groups = new Float64Array(starts.length)
  for (const [group, from] of starts.entries()) {
    const rest = scoreOf(objective, without(figures, needs, from, Math.min(paths, from + size)))
    if (E.isLeft(rest)) return rest
    const share = shares[group] as number
    groups[group] = share * score - (share - 1) * rest.right
  }
  return E.right({ score, standardError: errorOf(groups, shares), groups, shares })
}

/** By how much one score is above another, and how sure that is; the error is none where either is unknown. */
export interface ScoreDifference {
  readonly difference: number
  readonly standardError: number | undefined
}

/**
 * By how much a score is above another on the same paths. What both paths had in common counts for nothing.
 *
 * @param one A score.
 * @param other Another, of as many paths, with the same random numbers.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { netVsHold, pairedDifference, scoreSpread } from '@ammeter/simulation'
 *
 * const spread = (...nets: readonly number[]) => orThrow(scoreSpread(orThrow(netVsHold()), { netVsHold: Float64Array.from(nets) }))
 * pairedDifference(spread(10, 20, 31), spread(9, 19, 30)) // => { difference: 1, standardError: 0 }
 */
export const pairedDifference = (one: ScoreSpread, other: ScoreSpread): ScoreDifference => {
  const difference = one.score - other.score
  const isPaired = one.standardError !== undefined && other.standardError !== undefined
  if (!isPaired || one.groups.length !== other.groups.length) return { difference, standardError: undefined }
  const groups = one.groups.map((group, index) => group - (other.groups[index] as number))
  return { difference, standardError: errorOf(groups, one.shares) }
}
