// A candidate with what it came to.

/** A candidate that was not refused, and its scores. */
export interface Ranked {
  /** Its number in the space. */
  readonly index: number
  /** In the order of the objectives. */
  readonly scores: readonly number[]
  /** Of each score; not a number where it has none. */
  readonly standardErrors: readonly number[]
}

/** Which scores of an objective are better: the largest, or the smallest. */
export type Direction = 1 | -1
