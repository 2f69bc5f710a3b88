/**
 * The constant sum curve.
 *
 * @packageDocumentation
 */
export { constantSum } from './constant-sum.js'
