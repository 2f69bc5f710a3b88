import type { Real } from '@ammeter/core'

/** How many rounding units a right answer may be off, where the question itself is well conditioned. */
const ROUNDINGS = 2 ** 12

/**
 * The relative error that Ammeter allows an answer: 4096 rounding units, 4.5·10⁻¹³ in `float64` and 2·10⁻³⁶ in `decimal`.
 *
 * A closed form of twenty operations stays below 100; what is left is for steep exponents, such as the 49 of a 98/2
 * pool, which multiply a rounding. It is far below any mistake: a solver that stops early is off by 10⁻⁹, a wrong fee by
 * 10⁻⁴.
 *
 * @param real The arithmetic.
 * @returns A fraction.
 *
 * @example
 * import { decimal } from '@ammeter/core'
 * import { accuracy } from '@ammeter/laws'
 *
 * decimal.toText(accuracy(decimal)) // => '2.048e-36'
 */
export const accuracy = <N>(real: Real<N>): N => real.mul(real.of(ROUNDINGS), real.roundingUnit)
