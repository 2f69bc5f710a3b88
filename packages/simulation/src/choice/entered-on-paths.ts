// Curves entered on common paths for a choice.

import { either as E } from 'fp-ts'
import type { InvalidSetting, SimulationError } from '../errors.js'
import type { PathSettings } from '../paths/path-settings.js'
import type { FeesBy } from '../scenarios/scenario.js'
import { checkWords } from '../settings.js'
import { type ChoiceCurve, type EnteredCurve, enterCurve } from './curve/entered-curve.js'
import { type ChoicePaths, choicePaths } from './paths/choice-paths.js'

/** How much is simulated where nobody says: paths, and the seed of their random numbers. */
export const DEFAULT_PATHS = { paths: 4000, seed: 1 }

/** The price, and how much is simulated. */
export interface ChoiceSettings {
  /** How the price moves, from which price, how long and in which steps. */
  readonly path: PathSettings
  /** How many paths; by default 4,000. */
  readonly paths?: number
  /** A whole number from 0 to 2³² − 1; by default 1. Path n takes the n-th stream of the seed, as in `simulate`. */
  readonly seed?: number
  /** What fees go by: depth, as by default, or the same volume ÷ value in every pool. */
  readonly feesBy?: FeesBy
}

/** Curves that were entered at the first price of common paths. */
export interface EnteredOnPaths {
  readonly paths: ChoicePaths
  readonly feesBy: FeesBy
  /** Each curve as it was entered, or why it cannot be. */
  readonly entered: readonly E.Either<SimulationError, EnteredCurve>[]
}

/** Curves that were entered before at the same price are entered no second time. */
const enterAgain = (curve: ChoiceCurve, price: number, feesBy: FeesBy, { entered }: EnteredOnPaths) => {
  const same = entered.find(
    each =>
      E.isRight(each) &&
      each.right.source.curve === curve.curve &&
      each.right.entryPrice === price &&
      each.right.feesBy === feesBy,
  )
  return same ?? enterCurve(curve, price, feesBy)
}

/**
 * Enters curves at the first price of common paths.
 *
 * @param previous Others, whose random numbers and tables are taken again where they are the same.
 */
export const enterOnPaths = (
  curves: readonly ChoiceCurve[],
  { path, paths = DEFAULT_PATHS.paths, seed = DEFAULT_PATHS.seed, feesBy = 'depth' }: ChoiceSettings,
  previous?: EnteredOnPaths,
): E.Either<InvalidSetting, EnteredOnPaths> => {
  const words = checkWords([['feesBy', feesBy, ['depth', 'turnover']]])
  if (E.isLeft(words)) return words
  return E.either.map(choicePaths(path, { paths, seed }, previous?.paths), common => {
    const { price } = common.path
    const entered = curves.map(curve =>
      previous === undefined ? enterCurve(curve, price, feesBy) : enterAgain(curve, price, feesBy, previous),
    )
    return { paths: common, entered, feesBy }
  })
}
