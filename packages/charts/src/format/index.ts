/**
 * Numbers as people read them: pure functions from numbers to text, with no React.
 *
 * Minus signs are real ones (U+2212), the space before a percent sign is one at which no line breaks (U+00A0); a value
 * that is not a number is `n/a`, and an infinite one `∞`.
 *
 * @packageDocumentation
 */
export { amount, count, dollars, times } from './amount.js'
export { isRounding, MINUS } from './grouped.js'
export { apr, loss, percent, shortPercent, signedPercent } from './percent.js'
export { change, multiple, multipleAndChange } from './ratio.js'
