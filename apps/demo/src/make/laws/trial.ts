import type { LawName, LawReport } from '@ammeter/laws'

/** What the worker is asked: laws to try on a curve. */
export interface Trial {
  readonly text: string
  readonly entryPrice: number
  readonly laws: readonly LawName[]
}

/** What the worker answers: a report on each law once it was tried, and that all were. */
export type TrialNews =
  | { readonly kind: 'law'; readonly report: LawReport }
  | { readonly kind: 'problem'; readonly text: string }
  | { readonly kind: 'done' }

/** How a law stands for a curve: its report, or that it gave no answer in time; none while it is to be tried. */
export type Standing = LawReport | 'no answer'

/** What is known of the laws of a curve. */
export interface TrialState {
  /** The curve that was last tried, or is being tried; none before the first. */
  readonly text: string | undefined
  /** The current price at which it was tried: a text may hold prices that are not relative. */
  readonly entryPrice: number | undefined
  readonly standings: Readonly<Partial<Record<LawName, Standing>>>
  /** Why the curve could not be tried at all. */
  readonly problem: string | undefined
  readonly isRunning: boolean
}

/** How many inputs each law is tried with: enough to find what is wrong, few enough to answer while someone waits. */
export const RUNS = 40

/** The same inputs each time: the same curve has the same verdict. */
export const SEED = 1
