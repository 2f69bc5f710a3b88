/** What is timed of baskets: trades between any two tokens. */
export interface BasketJob {
  readonly basket: 'weighted' | 'stableswap'
  readonly tokens: number
}

/** The baskets that are timed. */
export const basketJobs: readonly BasketJob[] = [
  { basket: 'weighted', tokens: 3 },
  { basket: 'weighted', tokens: 8 },
  { basket: 'stableswap', tokens: 3 },
  { basket: 'stableswap', tokens: 4 },
]
