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

/** An arithmetic whose comparisons are looked at, and all of which pass: so a law makes every one of them. */
export interface WatchedReal<N> extends Real<N> {
  readonly watch: (seen: Seen) => void
}

/** Who looks at the comparisons made in an arithmetic, if anyone does. */
export const watchOf = <N>(real: Real<N>): ((seen: Seen) => void) | undefined =>
  'watch' in real ? (real as WatchedReal<N>).watch : undefined
