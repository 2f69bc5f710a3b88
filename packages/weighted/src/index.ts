/**
 * The weighted geometric mean: the curve of two tokens, the basket of up to eight, and the pool whose weight moves.
 *
 * @packageDocumentation
 */
export { lbp } from './lbp.js'
export { weighted } from './weighted.js'
export { weightedBasket } from './weighted-basket.js'
