/**
 * Three tokens concentrated in a range of their prices.
 *
 * @packageDocumentation
 */
export { range3 } from './range-3.js'
