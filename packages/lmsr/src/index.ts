/**
 * The geometric mean curve.
 *
 * @packageDocumentation
 */
export { lmsr } from './lmsr.js'
