// The result of `ammeter choose`.

import type { FeesBy } from '@ammeter/simulation'
import type { ChoiceOutcome, Chosen } from '@ammeter/simulation/choice'
import type { DroppedOut } from '../comparison/entered.js'
import type { Choice } from '../curve/curve-choice.js'
import type { ToSimulate } from '../simulate/run-simulation.js'

/** A curve that has an outcome. */
export interface Contestant extends ChoiceOutcome {
  readonly choice: Choice
  readonly params: Readonly<Record<string, number>>
  /** The impermanent loss at half and at twice the price at entry; null for a pool that has no curve. */
  readonly lossAtHalf: number | null
  readonly lossAtDouble: number | null
}

/** The outcomes of curves on common paths. */
export interface ChooseFound {
  readonly contestants: readonly Contestant[]
  /** Curves that have no outcome, and why. */
  readonly dropped: readonly DroppedOut<number>[]
  /** The width of the narrowest range whose worst twentieth is bearable; null if there is none. */
  readonly fittedWidth: number | null
  /** The price model's parameters, resolved. */
  readonly modelParams: Readonly<Record<string, number>>
  readonly notes: readonly string[]
}

/** Which curve to choose, with the figures behind it. */
export interface ChooseAnswer extends ChooseFound, Chosen {
  readonly work: ToSimulate
  /** The bearable loss in one case of twenty. */
  readonly bear: number
  /** The APR of full range; undefined for full simulations. */
  readonly marketApr: number | undefined
  readonly feesBy: FeesBy
}
