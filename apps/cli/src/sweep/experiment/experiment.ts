// Experiments: a run, the axes that vary it, and its objectives.

import type { ObjectiveRun } from '@ammeter/simulation'

/** The value of an option, as it is typed; true for one without a value. */
export type OptionValue = string | true | readonly string[]

/** The options of a run that were given, by their names without dashes. */
export type RunOptions = Readonly<Record<string, OptionValue>>

/** An experiment as plain data, as in its file and in the manifest of its folder. */
export interface Experiment {
  readonly run: ObjectiveRun
  /** The file that `backtest` reads. */
  readonly file?: string
  readonly options: RunOptions
  /** The axes, parameters with their values, in the order that numbers the candidates. */
  readonly over: Readonly<Record<string, string>>
  /** How points are drawn; none for the grid. */
  readonly sample?: string
  /** The objectives; the first one ranks the candidates. */
  readonly objectives: readonly string[]
  /** How many candidates a part has; by default as many as take about 5 s. */
  readonly chunk?: number
}

/** An experiment with its options in a fixed order, so that it is always written the same. */
export const inOrder = ({ run, file, options, over, sample, objectives, chunk }: Experiment): Experiment => ({
  run,
  ...(file !== undefined && { file }),
  options: Object.fromEntries(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1))),
  over,
  ...(sample !== undefined && { sample }),
  objectives,
  ...(chunk !== undefined && { chunk }),
})
