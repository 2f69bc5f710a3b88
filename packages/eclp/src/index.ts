/**
 * Elliptic concentrated liquidity.
 *
 * @packageDocumentation
 */
export { eclp } from './eclp.js'
