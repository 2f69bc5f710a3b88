import fc from 'fast-check'

/** How many different numbers are drawn from a span. Whole numbers are drawn evenly; others crowd around 0. */
const PLACES = 2 ** 30

/**
 * Numbers between two others, spread evenly over orders of magnitude.
 *
 * @param from The least, above 0.
 * @param to The largest.
 *
 * @example
 * import { between } from '@ammeter/laws'
 * import fc from 'fast-check'
 *
 * fc.sample(between(1e-6, 1e6), 100).every(number => number >= 1e-6 && number <= 1e6) // => true
 */
export const between = (from: number, to: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: PLACES }).map(place => from * (to / from) ** (place / PLACES))
