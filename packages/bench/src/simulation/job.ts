/** The curves whose backtests are timed. */
export const backtested = ['constant-product', 'weighted', 'concentrated', 'stableswap'] as const

/** A year of minutes. */
export const ROWS = 525_600

/** The paths that are raced against C. */
export const PATHS = 4000
export const STEPS = 8760

/** The paths of pools that are stepped through `swap` alone: fewer, since a step takes longer. */
export const PATHS_THROUGH_SWAP = 400

/** The simulation that workers share. */
export const MANY_PATHS = 10_000

/** What is timed, each in a process of its own. */
export type SimulationJob =
  /** A year of minutes through a curve, every point with its account. */
  | { readonly kind: 'backtest'; readonly curve: (typeof backtested)[number] }
  /** Monte Carlo of a constant product with arbitrage and fees, in one thread. */
  | { readonly kind: 'monte-carlo'; readonly fees: 'compounded' | 'collected' }
  /** The same, each step through the pool's `swap` alone. */
  | { readonly kind: 'through-swap'; readonly fees: 'compounded' | 'collected' }

/** What it took. */
export interface SimulationTiming {
  /** A step of a path, or a row of a history. */
  readonly nanoseconds: number
  /** What the simulation came to: the means of value and fees, in the deposit. */
  readonly value: number
  readonly fees: number
}
