/**
 * The weighted geometric mean curve.
 *
 * @packageDocumentation
 */
export { weighted } from './weighted.js'
