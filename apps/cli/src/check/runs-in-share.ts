/** How many inputs a law is tried with: at first, and at most if there is time. */
export interface Runs {
  readonly first: number
  readonly most: number
}

/** The usual numbers of inputs. */
export const RUNS: Runs = { most: 100, first: 10 }

/** How much of its time a law may plan with: inputs do not all take equally long. */
const MARGIN = 0.5

/**
 * How many inputs a law can be tried with in its share of the time.
 *
 * @param took How long the first inputs took, in milliseconds.
 * @param share Its share, with those first inputs, in milliseconds.
 */
export const runsInShare = ({ first, most }: Runs, took: number, share: number): number =>
  Math.min(most, Math.floor((first * MARGIN * (share - took)) / took))
