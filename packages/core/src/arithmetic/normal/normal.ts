// The normal distribution, in any arithmetic.

import type { Dual, DualReal } from '../dual-real.js'
import { float64 } from '../float64.js'
import type { Real } from '../real.js'
import { float64Normal } from './float64-normal.js'
import type { Normal } from './normal-functions.js'
import { searchedNormal } from './searched-normal.js'

/** Over dual numbers: `φ′(z) = −zφ(z)`, `Φ′(z) = φ(z)`, and the quantile's derivative is `1/φ` there. */
const overDuals = <N>({ under, chain }: DualReal<N>): Normal<Dual<N>> => {
  const { density, cumulative, quantile } = normal(under)
  return {
    density: z => {
      const at = density(z.value)
      return chain(z, at, () => under.neg(under.mul(z.value, at)))
    },
    cumulative: z => chain(z, cumulative(z.value), () => density(z.value)),
    quantile: p => {
      const z = quantile(p.value)
      return chain(p, z, () => under.div(under.one, density(z)))
    },
  }
}

const isDual = <N>(real: Real<N>): boolean => real.order > 0

/**
 * The standard normal distribution in an arithmetic: its density `φ`, its distribution function `Φ` and its quantile `Φ⁻¹`.
 *
 * Relative errors are a few rounding units, in both tails: `Φ(−30)` has all its digits. `Φ(30)` is 1 to all digits, so that
 * `Φ(−z)` is to be asked for where `1 − Φ(z)` is meant. In decimals a function takes about a millisecond at 40 digits; the
 * quantile is a root, to all digits of the probability that it is given.
 *
 * @param real The arithmetic; over dual numbers derivatives are exact to roundings.
 * @returns The three functions. The quantile is not finite at 0 and 1, nor outside.
 *
 * @example
 * import { decimalOf, float64, normal } from '@ammeter/core'
 *
 * normal(float64).cumulative(-30).toPrecision(14) // => '4.9067139271482e-198'
 * const real = decimalOf(20)
 * real.toText(normal(real).quantile(real.of('0.975'))) // => '1.9599639845400542355'
 */
export const normal = <N>(real: Real<N>): Normal<N> => {
  if (isDual(real)) return overDuals(real as unknown as DualReal<unknown>) as unknown as Normal<N>
  if ((real as unknown) === float64) return float64Normal as unknown as Normal<N>
  return searchedNormal(real)
}
