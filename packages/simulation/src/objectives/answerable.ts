// Whether a run has the figures that an objective needs.

import { either as E } from 'fp-ts'
import type { InvalidSetting } from '../errors.js'
import { invalidSetting } from '../settings.js'
import { type Figure, type ObjectiveRun, objectiveFigures } from './figures.js'
import type { Objective } from './objective.js'

/** What is known of a run before it begins. */
export interface RunAsked {
  readonly run: ObjectiveRun
  /** How many paths it has; by default 1. */
  readonly paths?: number
  /** Whether it says what the owner's transactions cost, be it nothing; by default not. */
  readonly hasGas?: boolean
}

const listed = (runs: readonly ObjectiveRun[]): string => runs.join(' or ')

/** What a run would have to be for a figure; none where it has the figure. */
const lacking = (figure: Figure, { run, hasGas = false }: RunAsked): string | undefined => {
  const { runs, meaning } = objectiveFigures[figure]
  const withGas = figure === 'costs' ? ' with its gas stated, which may be 0' : ''
  if (runs.includes(run) && (figure !== 'costs' || hasGas)) return undefined
  return `asked of ${listed(runs)}${withGas}: it needs ${figure}, ${meaning}`
}

/**
 * An objective, where a run can answer it: that is known before anything runs.
 *
 * @param objective What a definition made.
 * @param asked The run.
 * @returns The objective. Errors: `InvalidSetting`, with what the objective needs.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { answerable, describeSimulationError, netOfGas } from '@ammeter/simulation'
 * import { either as E } from 'fp-ts'
 *
 * const refused = answerable(orThrow(netOfGas()), { run: 'il' })
 * const message = E.isLeft(refused) ? describeSimulationError(refused.left) : ''
 * message.split(':')[0] // => 'objective of il is netOfGas, must be asked of backtest or simulate with its gas stated, which may be 0'
 */
export const answerable = <O extends Objective>(objective: O, asked: RunAsked): E.Either<InvalidSetting, O> => {
  const { name, needs, leastPaths } = objective
  const { run, paths = 1 } = asked
  const wanted = needs.map(figure => lacking(figure, asked)).find(lack => lack !== undefined)
  if (wanted !== undefined) return invalidSetting(`objective of ${run}`, name, wanted)
  if (paths >= leastPaths) return E.right(objective)
  const number = `${paths} ${paths === 1 ? 'path' : 'paths'}`
  return invalidSetting(`objective of ${run} on ${number}`, name, `asked of simulate on ${leastPaths} paths or more`)
}
