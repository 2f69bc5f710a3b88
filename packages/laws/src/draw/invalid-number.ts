// Draws numbers that operations must refuse, and extreme ones.

import type { Real } from '@ammeter/core'
import fc from 'fast-check'
import { magnitude } from './magnitude.js'

/** Numbers that are no price, no reserve and no amount. */
export const invalidNumber = <N>(real: Real<N>): fc.Arbitrary<N> =>
  fc.constantFrom(-1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1e-9, -1e12).map(real.of)

/** The least and the largest numbers that every arithmetic represents, subnormal ones among them. */
export const extreme = <N>(real: Real<N>): fc.Arbitrary<N> =>
  fc.constantFrom('5e-324', '1e-310', '2.5e-308', '1e-200', '1e200', '1e300', '1.7e308').map(real.of)

/** What the extreme number replaces. */
export const extremeOf = fc.constantFrom('price' as const, 'x' as const, 'y' as const, 'amount' as const)

/**
 * One time in four, a price anywhere in the range of an arithmetic of few exponents; none in an arithmetic that has enough of
 * them. It is rare because the answer is compared with one in decimals.
 */
export const farPrice = <N>(real: Real<N>): fc.Arbitrary<N | undefined> =>
  real.wider === undefined
    ? fc.constant(undefined)
    : fc.oneof(
        { weight: 3, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: magnitude(-300, 299).map(real.of) },
      )
