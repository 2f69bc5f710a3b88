import type { ChoiceRule, CurveOutcome } from '@ammeter/simulation/choice'
import type { Instance } from '../instances/instance.js'

/** A curve that is to be compared. */
export type CurveAsked = Pick<Instance, 'id' | 'curve' | 'parameters'>

/** The curves, and the paths on which they are compared. */
interface Compared {
  readonly curves: readonly CurveAsked[]
  readonly days: number
  readonly stepSeconds: number
  readonly paths: number
  readonly seed: number
}

/** Which curve to choose at one volatility. */
export interface AnswerJob extends Compared {
  readonly volatility: number
  readonly marketApr: number
  readonly bear: number
}

/** Which curve to choose over volatilities and what full range pays. */
export interface MapJob extends Compared {
  readonly volatilities: readonly number[]
  readonly marketAprs: readonly number[]
  readonly rule: ChoiceRule
}

/** What a curve came to, or why it has no answer. */
export interface CurveAnswer {
  readonly id: string
  readonly outcome?: CurveOutcome
  readonly problem?: string
}

/** An answer, as far as it is. */
export interface Answer {
  /** On how many paths it stands. */
  readonly paths: number
  readonly curves: readonly CurveAnswer[]
  /** The curve to choose; null for holding. */
  readonly choice: string | null
  /** Curves with a better median whose loss is not bearable, from the next on. */
  readonly bolder: readonly string[]
}

/** A map, as far as it is. */
export interface ChoiceMapAnswer {
  readonly paths: number
  /** The curves that cells name by their place. */
  readonly ids: readonly string[]
  /** For each volatility and each APR, the place of a curve; null for holding. */
  readonly cells: readonly (readonly (number | null)[])[]
}

/** The width of the narrowest range that one can bear; null where there is none. */
export interface FittedWidth {
  readonly width: number | null
}

/** What is asked of a worker, by kind. */
export interface ChooseJobs {
  readonly answer: AnswerJob
  readonly cell: AnswerJob
  readonly fit: AnswerJob
  readonly map: MapJob
}

/** What it answers. */
export interface ChooseAnswers {
  readonly answer: Answer
  readonly cell: Answer
  readonly fit: FittedWidth
  readonly map: ChoiceMapAnswer
}

/** A kind of question. */
export type ChooseKind = keyof ChooseJobs

/** A question to a worker. A later one of its kind takes its place. */
export interface ChooseTask<K extends ChooseKind = ChooseKind> {
  readonly kind: K
  readonly turn: number
  readonly job: ChooseJobs[K]
}

/** A step of the work: an answer that will be refined, the last one, why there is none; or nothing to say yet. */
export interface Step<A> {
  readonly answer?: A
  readonly problem?: string
  readonly isDone?: boolean
}

/** What a worker says of a question. */
export interface ChooseNews<K extends ChooseKind = ChooseKind> extends Step<ChooseAnswers[K]> {
  readonly kind: K
  readonly turn: number
}
