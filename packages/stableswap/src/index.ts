/**
 * StableSwap: the curve of two tokens, the basket of up to eight, and the pool of a staked token.
 *
 * @packageDocumentation
 */

export { stableswap } from './stableswap.js'
export { stableswapBasket } from './stableswap-basket.js'
export { stakedStableswap } from './staked-stableswap.js'
