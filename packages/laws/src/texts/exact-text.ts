import type { Real } from '@ammeter/core'

/** Digits enough for any `float64` to be the nearest decimal of twice the reference's precision. */
const DIGITS = 100

/**
 * A number as a numeral that stands for exactly it, in every arithmetic: for a `number`, whose shortest text stands for
 * it only among its neighbours, the digits of its binary fraction.
 */
export const exactText = <N>(real: Real<N>, a: N): string =>
  typeof a === 'number' && Number.isFinite(a) ? a.toPrecision(DIGITS) : real.toText(a)
