// Questions about the laws of a curve, and answers to them.

import type { LawName, LawReport } from '@ammeter/laws'

/** The question to the worker: laws to try on a curve. */
export interface Trial {
  readonly text: string
  readonly entryPrice: number
  readonly laws: readonly LawName[]
}

/** The answers of the worker: a report on each law, and the end of the trial. */
export type TrialNews =
  | { readonly kind: 'law'; readonly report: LawReport }
  | { readonly kind: 'problem'; readonly text: string }
  | { readonly kind: 'done' }

/** The result of a law for a curve: its report, or that it gave no answer in time; undefined until it is tried. */
export type Standing = LawReport | 'no answer'

/** The state of the laws of a curve. */
export interface TrialState {
  /** The curve that was tried last, or is being tried; none before the first. */
  readonly text: string | undefined
  /** The current price at which it was tried: a text may hold prices that are not relative. */
  readonly entryPrice: number | undefined
  readonly standings: Readonly<Partial<Record<LawName, Standing>>>
  /** Why the curve could not be tried. */
  readonly problem: string | undefined
  readonly isRunning: boolean
}

/** How many inputs each law is tried with: enough to find errors, and few enough to answer while the user waits. */
export const RUNS = 40

/** A fixed seed, so that the same curve always has the same verdict. */
export const SEED = 1
