import type { ObjectiveRun } from '@ammeter/simulation'

/** The value of an option, as it is typed; true for one without a value. */
export type OptionValue = string | true | readonly string[]

/** The options of a run that were given, by their names without dashes. */
export type RunOptions = Readonly<Record<string, OptionValue>>

/** An experiment as plain data: what stands in a file, and in the manifest of a folder. */
export interface Experiment {
  readonly run: ObjectiveRun
  /** What `backtest` reads. */
  readonly file?: string
  readonly options: RunOptions
  /** The axes: parameters and their values, in the order in which they count. */
  readonly over: Readonly<Record<string, string>>
  /** How points are drawn; none for the grid. */
  readonly sample?: string
  /** What is scored: the first one is what candidates are ranked by. */
  readonly objectives: readonly string[]
  /** How many candidates a part has; by default what takes about 5 s. */
  readonly chunk?: number
}

/** An experiment with its options in one order, so that it is written the same however it was typed. */
export const inOrder = ({ run, file, options, over, sample, objectives, chunk }: Experiment): Experiment => ({
  run,
  ...(file !== undefined && { file }),
  options: Object.fromEntries(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1))),
  over,
  ...(sample !== undefined && { sample }),
  objectives,
  ...(chunk !== undefined && { chunk }),
})
