/**
 * The constant product curve.
 *
 * @packageDocumentation
 */
export { constantProduct } from './constant-product.js'
