/**
 * StableSwap for two tokens.
 *
 * @packageDocumentation
 */
export { stableswap } from './stableswap.js'
