/**
 * The geometric mean curve.
 *
 * @packageDocumentation
 */
export { geometricMean } from './geometric-mean.js'
