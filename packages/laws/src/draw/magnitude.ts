// Numbers drawn at random over orders of magnitude.

import fc from 'fast-check'

const SHORT = fc.integer({ min: 1, max: 9 }).map(String)

/** Sixteen digits: as many as `float64` tells apart. */
const LONG = fc
  .integer({ min: 10 ** 15, max: 9 * 10 ** 15 })
  .map(digits => `${String(digits)[0]}.${String(digits).slice(1)}`)

/**
 * Numerals spread evenly over orders of magnitude, from `1e<lowest>` to below `1e<highest + 1>`. They shrink to 1, or to
 * the power of ten nearest to it, and mean the same in every arithmetic.
 */
export const magnitude = (lowest: number, highest: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.oneof({ withCrossShrink: true }, SHORT, LONG), fc.integer({ min: lowest, max: highest }))
    .map(([mantissa, exponent]) => `${mantissa}e${exponent}`)
