// How far an answer may be off where the question is well conditioned.

import type { Curve, Real } from '@ammeter/core'

/**
 * How many rounding units a right answer may be off, where the question itself is well conditioned: some twenty operations
 * of up to four roundings each, all in one direction, make 80, and the exponent 49 of a 98/2 pool multiplies those by 49.
 */
const ROUNDINGS = 2 ** 12

/**
 * How many rounding units of a reserve an amount may be off, since it is a difference of two such reserves: 64 for each, for
 * the twenty operations of a closed form and those that find the price. A steep exponent is counted by the price.
 */
const OF_A_RESERVE = 2 ** 7

/** A few roundings of a reserve, as a part of it. `part` is the accuracy. */
export const fewRoundings = <N>(real: Real<N>, part: N = accuracy(real)): N =>
  real.mul(part, real.of(OF_A_RESERVE / ROUNDINGS))

/**
 * The relative error that Ammeter allows an answer: 4096 rounding units, 4.5·10⁻¹³ in `float64` and 2·10⁻³⁶ in `decimal`.
 *
 * A closed form of twenty operations stays below 80; steep exponents, such as the 49 of a 98/2 pool, multiply them. It is
 * far below any mistake: a solver that stops early is off by 10⁻⁹, a wrong fee by 10⁻⁴.
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

/** The same curve, whose answers may have the given relative error; left out, that of its arithmetic. */
export const toleratedCurve = <N>(curve: Curve<N>, tolerance: number | undefined): Curve<N> => {
  if (tolerance === undefined) return curve
  const roundingUnit = curve.real.div(curve.real.of(String(tolerance)), curve.real.of(ROUNDINGS))
  return { ...curve, real: { ...curve.real, roundingUnit } }
}
