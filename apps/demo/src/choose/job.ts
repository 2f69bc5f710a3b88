// The questions of the first screen to a worker, and its answers.

import type { FeesBy } from '@ammeter/simulation'
import type { ChoiceRule, CurveOutcome } from '@ammeter/simulation/choice'
import type { Instance } from '../instances/instance.js'

/** A curve to compare. */
export type CurveAsked = Pick<Instance, 'id' | 'curve' | 'parameters'>

/** The curves, and the paths on which they are compared. */
interface Compared {
  readonly curves: readonly CurveAsked[]
  readonly days: number
  readonly stepSeconds: number
  readonly paths: number
  readonly seed: number
  /** What fees go by. */
  readonly feesBy: FeesBy
}

/** Which curve to choose at one volatility. */
export interface AnswerJob extends Compared {
  readonly volatility: number
  readonly marketApr: number
  readonly bear: number
}

/** Which curve to choose over volatilities and APRs of full range. */
export interface MapJob extends Compared {
  readonly volatilities: readonly number[]
  readonly marketAprs: readonly number[]
  readonly rule: ChoiceRule
}

/** The outcome of a curve, or why it has none. */
export interface CurveAnswer {
  readonly id: string
  readonly outcome?: CurveOutcome
  readonly problem?: string
}

/** An answer, final or from the paths so far. */
export interface Answer {
  /** The number of paths behind it. */
  readonly paths: number
  readonly curves: readonly CurveAnswer[]
  /** The curve to choose; null for holding. */
  readonly choice: string | null
  /** Curves with a better median whose loss is not bearable, from the next on. */
  readonly bolder: readonly string[]
}

/** A map, final or from the paths so far. */
export interface ChoiceMapAnswer {
  readonly paths: number
  /** The curves that cells name by their place. */
  readonly ids: readonly string[]
  /** For each volatility and each APR, the place of a curve; null for holding. */
  readonly cells: readonly (readonly (number | null)[])[]
}

/** The width of the narrowest range whose loss is bearable; null if there is none. */
export interface FittedWidth {
  readonly width: number | null
}

/** The questions to a worker, by kind. */
export interface ChooseJobs {
  readonly answer: AnswerJob
  readonly cell: AnswerJob
  readonly fit: AnswerJob
  readonly map: MapJob
}

/** The answers of a worker, by kind. */
export interface ChooseAnswers {
  readonly answer: Answer
  readonly cell: Answer
  readonly fit: FittedWidth
  readonly map: ChoiceMapAnswer
}

/** A kind of question. */
export type ChooseKind = keyof ChooseJobs

/** A question to a worker. A later one of its kind replaces it. */
export interface ChooseTask<K extends ChooseKind = ChooseKind> {
  readonly kind: K
  readonly turn: number
  readonly job: ChooseJobs[K]
}

/** A step of the work: an answer to be refined, the last one, an error, or nothing yet. */
export interface Step<A> {
  readonly answer?: A
  readonly problem?: string
  readonly isDone?: boolean
}

/** A worker's news of a question. */
export interface ChooseNews<K extends ChooseKind = ChooseKind> extends Step<ChooseAnswers[K]> {
  readonly kind: K
  readonly turn: number
}
