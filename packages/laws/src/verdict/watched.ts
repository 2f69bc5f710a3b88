// Watches the comparisons that a law makes.

import type { Real } from '@ammeter/core'

/** A comparison that a law has made. */
export interface Seen {
  /** How far the answer was off, as a numeral. */
  readonly excess: string
  /** Whether that was allowed. */
  readonly isAllowed: boolean
  /** Whether nothing at all was allowed. */
  readonly isExact: boolean
}

/** An arithmetic that records every comparison and lets it pass, so that a law makes all of them. */
export interface WatchedReal<N> extends Real<N> {
  readonly watch: (seen: Seen) => void
}

/** The function that records comparisons made in an arithmetic, if there is one. */
export const watchOf = <N>(real: Real<N>): ((seen: Seen) => void) | undefined =>
  'watch' in real ? (real as WatchedReal<N>).watch : undefined
