/** Every basket that the apps know, a line each. This is the only list of them. */
export { range3 } from '@ammeter/range-3'
export { stableswapBasket } from '@ammeter/stableswap'
export { weightedBasket } from '@ammeter/weighted'
