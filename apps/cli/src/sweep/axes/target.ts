// The targets of axes: what an axis of a sweep can vary in a run.

import type { AxisValue } from '@ammeter/sweep'
import type { either as E } from 'fp-ts'
import type { PoolChoice, PositionPlan } from '../../position/position-plan.js'
import type { ChosenPath } from '../../simulate/path-settings.js'
import type { RunOptions } from '../experiment/experiment.js'

/** The run of one curve, before the values of a candidate replace others in it. */
export interface RunBase {
  readonly choice: PoolChoice
  /** The position, in the runs that have one. */
  readonly plan?: PositionPlan
  /** The simulated paths. */
  readonly path?: ChosenPath
  /** The two prices of a loss, as they were typed. */
  readonly prices?: { readonly from: string; readonly to: string }
}

/** A part of a run that an axis can vary. */
export interface Target {
  /** `fee`, `stableswap.amplification`, `strategy.wait`. */
  readonly name: string
  /** What already sets it, if an option of the run does. */
  readonly setBy?: string
  /** Whether a curve has it. */
  readonly fits: (choice: PoolChoice) => boolean
  /** The run with a value in its place, or the reason why the value is not valid. */
  readonly change: (base: RunBase, value: AxisValue) => E.Either<string, RunBase>
  /** The options of the run with that value. */
  readonly rewrite: (options: RunOptions, text: string) => RunOptions
}
