/**
 * The geometric mean curve.
 *
 * @packageDocumentation
 */
export { eclp } from './eclp.js'
