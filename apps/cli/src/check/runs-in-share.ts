// How many inputs a law can be tried with in its share of the time.

/** How many inputs a law is tried with: at first, and at most if time allows. */
export interface Runs {
  readonly first: number
  readonly most: number
}

/** The usual numbers of inputs. */
export const RUNS: Runs = { most: 100, first: 10 }

/** The part of its time that a law plans with, because some inputs take longer than others. */
const MARGIN = 0.5

/**
 * How many inputs a law can be tried with in its share of the time.
 *
 * @param took How long the first inputs took, in milliseconds.
 * @param share Its share, with those first inputs, in milliseconds.
 */
export const runsInShare = ({ first, most }: Runs, took: number, share: number): number =>
  Math.min(most, Math.floor((first * MARGIN * (share - took)) / took))
