// The runs of a law.

import type fc from 'fast-check'
import type { Verdict } from '../verdict/verdict.js'

/** A law asked once: its verdict, and what it was asked with. */
export interface LawRun {
  readonly verdict: Verdict
  readonly inputs: () => Readonly<Record<string, string>>
}

/** A law does not apply, and why. */
export interface NotApplicable {
  readonly reason: string
}

/** Every run of a law that can be drawn, or why the law does not apply. */
export type LawRuns = fc.Arbitrary<() => LawRun> | NotApplicable
