import type { AxisValue } from '@ammeter/sweep'
import type { either as E } from 'fp-ts'
import type { PoolChoice, PositionPlan } from '../../position/position-plan.js'
import type { ChosenPath } from '../../simulate/path-settings.js'
import type { RunOptions } from '../experiment/experiment.js'

/** What a candidate is made of: a run of one curve, in which its values take the place of others. */
export interface RunBase {
  readonly choice: PoolChoice
  /** The position, in the runs that have one. */
  readonly plan?: PositionPlan
  /** The paths that are simulated. */
  readonly path?: ChosenPath
  /** The two prices of a loss, as they were typed. */
  readonly prices?: { readonly from: string; readonly to: string }
}

/** Something of a run that an axis may vary. */
export interface Target {
  /** `fee`, `stableswap.amplification`, `strategy.wait`. */
  readonly name: string
  /** What already says what it is, if the run's own options do. */
  readonly setBy?: string
  /** Whether a curve has it. */
  readonly fits: (choice: PoolChoice) => boolean
  /** The run with a value in its place, or why that is none, in words. */
  readonly change: (base: RunBase, value: AxisValue) => E.Either<string, RunBase>
  /** The options that say the same. */
  readonly rewrite: (options: RunOptions, text: string) => RunOptions
}
