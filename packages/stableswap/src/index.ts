/**
 * StableSwap for two tokens, and its pool of a staked token.
 *
 * @packageDocumentation
 */

export { stableswap } from './stableswap.js'
export { stakedStableswap } from './staked-stableswap.js'
