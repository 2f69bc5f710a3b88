/**
 * Solidly's stable curve.
 *
 * @packageDocumentation
 */
export { solidly } from './solidly.js'
