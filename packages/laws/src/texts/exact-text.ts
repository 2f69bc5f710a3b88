// A number as text, to its last digit.

import type { Real } from '@ammeter/core'

/** Enough digits for any `float64` in a decimal of twice the reference's precision. */
const DIGITS = 100

/**
 * A number as a numeral that means exactly that number in every arithmetic. For a `number` these are the digits of its
 * binary fraction, because its shortest text only tells it from its neighbours.
 */
export const exactText = <N>(real: Real<N>, a: N): string =>
  typeof a === 'number' && Number.isFinite(a) ? a.toPrecision(DIGITS) : real.toText(a)
