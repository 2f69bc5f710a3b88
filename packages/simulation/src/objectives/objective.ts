// Objectives: what a run is chosen by.

import type { PlugInMetadata } from '@ammeter/core'
import { type Made, type PlugIn, plugIn } from '../plug-in.js'
import type { Figure, Figures } from './figures.js'

/** What tools need to know of an objective before a run. */
export interface ObjectiveNeeds<F extends Figure = Figure> {
  /** The figures that its score is made of. */
  readonly needs: readonly F[]
  /** The fewest paths that it can be told from; by default 1. */
  readonly leastPaths?: number
  /** Whether it measures a loss, so that the smallest score is the best. By default the largest is. */
  readonly isLoss?: boolean
}

/** What an author writes of an objective. */
export interface ObjectiveAuthoring<K extends string, A extends string, F extends Figure>
  extends PlugInMetadata<K, A>,
    ObjectiveNeeds<F> {
  /** The score of a run, a fraction, out of figures of its paths. It must leave them as they are. */
  readonly score: (parameters: Readonly<Record<NoInfer<K>, number>>, figures: Figures<NoInfer<F>>) => number
}

/** What a run is chosen by: one number, out of figures of its paths. `scoreOf` asks it with every check. */
export interface Objective extends Made, Required<ObjectiveNeeds> {
  readonly score: (figures: Figures) => number
}

/** An objective without parameters yet. */
export type ObjectiveDefinition<K extends string = string, A extends string = string> = PlugIn<
  'objective',
  Objective,
  K,
  A
> &
  ObjectiveNeeds

/**
 * An objective: it sees what a run came to on each of its paths, and answers one number, a fraction. It is named as the
 * figures of results are.
 *
 * @param authored Name, summary, parameters, the figures that it needs, and the score of a run.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { defineObjective, scoreOf } from '@ammeter/simulation'
 *
 * const chanceToBeatHolding = defineObjective({
 *   name: 'chanceToBeatHolding',
 *   summary: 'The part of the paths on which the position beats holding',
 *   parameters: {},
 *   needs: ['netVsHold'],
 *   score: (_parameters, { netVsHold }) => netVsHold.filter(net => net > 0).length / netVsHold.length,
 * })
 * orThrow(scoreOf(orThrow(chanceToBeatHolding()), { netVsHold: Float64Array.of(0.02, -0.01, 0.03, 0.01) })) // => 0.75
 */
export const defineObjective = <const F extends Figure, const K extends string = never, const A extends string = never>(
  authored: ObjectiveAuthoring<K, A, F>,
): ObjectiveDefinition<K, A> => {
  const { score, ...metadata } = authored
  const { needs, leastPaths = 1, isLoss = false } = authored
  return plugIn<'objective', Objective, K, A, PlugInMetadata<K, A> & ObjectiveNeeds>(
    'objective',
    metadata,
    parameters => ({ needs, leastPaths, isLoss, score: (figures: Figures) => score(parameters, figures) }),
  )
}
