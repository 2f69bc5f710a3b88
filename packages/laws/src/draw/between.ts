// Numbers drawn at random from a span.

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
 * import { between, broken, held, law, tryLaws } from '@ammeter/laws'
 *
 * const bounded = law({
 *   name: 'bounded',
 *   statement: 'numbers stay below the subject',
 *   draw: () => between(1e-6, 1e6),
 *   holds: (most: number, drawn: number) => (drawn <= most ? held : broken(`at most ${most}`, `${drawn}`, 'is too large')),
 * })
 * tryLaws([bounded], 1e6, { seed: 1 })[0]?.outcome // => 'held'
 * tryLaws([bounded], 1e3, { seed: 1 })[0]?.outcome // => 'broken'
 */
export const between = (from: number, to: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: PLACES }).map(place => from * (to / from) ** (place / PLACES))
