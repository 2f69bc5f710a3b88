// What an experiment asks of each candidate.

import type { either as E } from 'fp-ts'
import type { Candidate } from '../space/space.js'

/** What a candidate comes to by one objective. */
export interface Score {
  /** A fraction. */
  readonly score: number
  /** None where one path cannot tell it. */
  readonly standardError: number | undefined
}

/**
 * Runs one candidate: its scores, in the order of the objectives, or why it has none, in words. It answers the same for the
 * same candidate, whatever it was asked before.
 */
export type RunCandidate = (candidate: Candidate) => E.Either<string, readonly Score[]>
