/**
 * The concentrated range curve.
 *
 * @packageDocumentation
 */
export { concentrated } from './concentrated.js'
export { priceAtTick, type TokenDecimals } from './price-at-tick.js'
