/** The losses of a StableSwap curve that are swept: amplifications by end prices. */
export const LOSSES = { amplifications: 1000, prices: 100 } as const

/** Seconds that a hundred thousand losses may take, all told. */
export const LOSS_SECONDS = 5

/** A year of hours. */
export const HOURS = 8760

/** The fees of a constant product that are swept along it, in each heat. */
export const FEES = '0.0001..0.01:2000'

/** A sweep so small that it takes hardly more than its start. */
export const FEW_FEES = '0.0001..0.01:20'

/** The part of the bare loop's throughput that a sweep must have. */
export const THROUGHPUT = 0.9

/** What the bare loop over some fees took, and came to. */
export interface LoopTiming {
  readonly seconds: number
  /** The best net against holding, a fraction. */
  readonly best: number
}
