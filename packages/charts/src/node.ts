/**
 * Charts as SVG text, in Node.
 *
 * @packageDocumentation
 */
export { type ToSvgOptions, toSvg } from './to-svg.js'
