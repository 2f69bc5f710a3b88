// The outcomes of laws tried in time, as plain data.

import type { LawReport } from '@ammeter/laws'
import type { Kind } from '../plug-in/kinds.js'

/** The outcome of a law in the time available. */
export interface TriedLaw extends Omit<LawReport<string>, 'outcome'> {
  /** `unanswered`: the curve took too long to answer one question; `out of time`: the whole check took too long. */
  readonly outcome: LawReport['outcome'] | 'unanswered' | 'out of time' | 'not tried'
  /** The name of the arithmetic it was tried in. */
  readonly arithmetic: string
}

/** The laws tried on a curve, as plain data. */
export interface CheckedCurve {
  readonly curve: string
  /** The parameters it was tried with, as the arithmetic reads them. */
  readonly parameters: Readonly<Record<string, string>>
  readonly arithmetic: string
  /** How many inputs each law is tried with, if time allows; `arithmetic`, unless a number was given, with fewer. */
  readonly runs: number
  readonly seed: number
  /** How long all of it may take, in seconds. */
  readonly timeout: number
  /** Whether every law was tried and holds or does not apply. */
  readonly passed: boolean
  /** Errors of the curve as a whole. */
  readonly problems: readonly string[]
  readonly laws: readonly TriedLaw[]
}

/** The laws tried on a plug-in that is not a curve, as plain data. */
export interface CheckedPlugIn extends Omit<CheckedCurve, 'curve'> {
  readonly kind: Exclude<Kind, 'curve'>
  readonly name: string
}
