// Scores runs by an objective.

import { either as E } from 'fp-ts'
import type { ObjectiveFailed } from '../errors.js'
import type { Figure, Figures } from './figures.js'
import type { Objective } from './objective.js'

/** The figures of an objective as an error says them: those of one path, or how many there are. */
const textOfFigures = (needs: readonly Figure[], figures: Partial<Figures>): string =>
  needs
    .map(name => `${name} ${figures[name]?.length === 1 ? figures[name][0] : `on ${figures[name]?.length ?? 0} paths`}`)
    .join(', ')

/**
 * The score of a run by an objective.
 *
 * @param objective What a definition made.
 * @param figures Those of the run, at least the ones that the objective needs: a number for each path.
 * @returns A fraction. Errors: `ObjectiveFailed`, where the score is no finite number, or the objective throws.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { lvrPerVolume, netVsHold, scoreOf } from '@ammeter/simulation'
 *
 * orThrow(scoreOf(orThrow(netVsHold()), { netVsHold: Float64Array.of(0.01, 0.03) })) // => 0.02
 * scoreOf(orThrow(lvrPerVolume()), { lvr: Float64Array.of(0), volume: Float64Array.of(0) })._tag // => 'Left'
 */
export const scoreOf = (objective: Objective, figures: Partial<Figures>): E.Either<ObjectiveFailed, number> => {
  const { name, needs } = objective
  const failed = (given: string): E.Either<ObjectiveFailed, never> =>
    E.left({
      _tag: 'ObjectiveFailed',
      objective: name,
      given,
      allowed: 'a finite number',
      figures: textOfFigures(needs, figures),
    })
  try {
    const score = objective.score(figures as Figures)
    return Number.isFinite(score) ? E.right(score) : failed(String(score))
  } catch (thrown) {
    return failed(`thrown, ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
}
