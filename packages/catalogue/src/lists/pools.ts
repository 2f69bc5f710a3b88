/** Every pool that ships besides curves with a fee, a line each. */
export { stakedStableswap } from '@ammeter/stableswap'
export { lbp } from '@ammeter/weighted'
