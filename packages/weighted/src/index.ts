/**
 * The weighted geometric mean curve, and the pool whose weight moves.
 *
 * @packageDocumentation
 */
export { lbp } from './lbp.js'
export { weighted } from './weighted.js'
