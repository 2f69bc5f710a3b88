/**
 * The geometric mean curve.
 *
 * @packageDocumentation
 */
export { solidly } from './solidly.js'
