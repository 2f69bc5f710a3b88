// The normal distribution to any number of digits, by its series, its continued fraction and a search.

import { PI } from '../pi.js'
import type { Real } from '../real.js'
import { float64Normal } from './float64-normal.js'
import type { Normal } from './normal-functions.js'

/** No root takes more steps: each triples the digits that are right. */
const MOST_STEPS = 12

/** Digits more than what is lost. */
const GUARD = 6

/** The series is used where the square of the number is less than the digits, as a natural logarithm, over this. */
const WIDTH = 4

/** Beyond it the density is nothing, whatever exponents an arithmetic has. */
const FARTHEST = 1e9

/** The least number that the search in plain numbers begins well from. */
const LEAST = 1e-300

/**
 * How many terms of the continued fraction at `z` leave no more than `e^(−digits)` of it. Its convergents `A/B` differ by
 * `n!/(BₙBₙ₋₁)`, where `Bₙ = zBₙ₋₁ + nBₙ₋₂`.
 */
const termsOf = (z: number, digits: number): number => {
  let [ratio, left, n] = [z, 0, 0]
  while (left > -digits - GUARD) {
    n++
    const next = z + n / ratio
    left += Math.log(n / ratio / next)
    ratio = next
  }
  return n
}

/**
 * The normal distribution in an arithmetic with longer numbers, in which it computes; in one without, whose digits are
 * those of `float64`, by that and, where its exponents end, by the continued fraction.
 */
export const searchedNormal = <N>(real: Real<N>): Normal<N> => {
  /** The digits that answers are to have, as a natural logarithm. */
  const digits = -Math.log(Number(real.toText(real.roundingUnit)))
  // What the series loses where it is used, and some digits more.
  const long = real.longer?.(Math.ceil(digits / WIDTH / 2 / Math.LN10) + GUARD) ?? real
  const { add, sub, mul, div, compare, neg, abs, sqrt, exp, ln, of, zero, one } = long
  const half = of(0.5)
  const rounded = (a: N): N => real.add(real.zero, a)
  const rootOfTwoPi = sqrt(mul(of(2), of(PI)))
  const isLong = real.longer !== undefined

  const halfSquarePower = (a: N): N => {
    if (isLong) return exp(neg(mul(half, mul(a, a))))
    if (!(Math.abs(real.toNumber(a)) < FARTHEST)) return zero
    // The square of a short number is exact, so that no digits are lost where the power is steep.
    const short = of(Math.fround(real.toNumber(a)))
    return mul(exp(neg(mul(half, mul(short, short)))), exp(neg(mul(half, mul(sub(a, short), add(a, short))))))
  }
  const density = (z: N): N => div(halfSquarePower(z), rootOfTwoPi)

  /** `Φ(a) − 1/2 = φ(a)·(a + a³/3 + a⁵/15 + …)`. */
  const bySeries = (a: N): N => {
    const square = mul(a, a)
    const least = mul(long.roundingUnit, half)
    let [term, sum] = [a, a]
    for (let n = 3; compare(term, mul(least, sum)) > 0; n += 2) {
      term = div(mul(term, square), of(n))
      sum = add(sum, term)
    }
    return mul(density(a), sum)
  }

  /** `Φ(−a) = φ(a)/(a + 1/(a + 2/(a + 3/(a + …))))`. */
  const byFraction = (a: N, size: number): N => {
    let fraction = a
    for (let n = termsOf(size, digits); n > 0; n--) fraction = add(a, div(of(n), fraction))
    return div(density(a), fraction)
  }

  /** `Φ(−a)` for `a ≥ 0`. */
  const tail = (a: N): N => {
    const size = long.toNumber(a)
    if (!isLong && size < 30) return of(float64Normal.cumulative(-size))
    return isLong && size * size < digits / WIDTH ? sub(half, bySeries(a)) : byFraction(a, size)
  }

  const cumulative = (z: N): N => (compare(z, zero) < 0 ? tail(neg(z)) : sub(one, tail(z)))

  /** Where the search for the number above which `p ≤ 1/2` of the probability lies begins. */
  const near = (p: N): N => {
    const plain = long.toNumber(p)
    if (plain > LEAST) return of(-float64Normal.quantile(plain))
    // Φ(−a) is about φ(a)/a.
    const twice = mul(of(-2), ln(p))
    return sqrt(sub(twice, ln(mul(mul(of(2), of(PI)), twice))))
  }

  /**
   * A step of Halley's method. Near 1/2 on `f = Φ(a) − 1/2 − c`, with `f′ = φ` and `f″ = −aφ`; in the tail on
   * `f = ln(Φ(−a)/p)`, with `f′ = −h` and `f″ = −h(h − a)`, where `h = φ/Φ`.
   */
  const stepFrom = (a: N, p: N, centred: N): N => {
    if (long.toNumber(a) < 1) {
      const off = div(sub(centred, bySeries(a)), density(a))
      return div(off, sub(one, mul(half, mul(off, a))))
    }
    const above = tail(a)
    const hazard = div(density(a), above)
    const off = div(ln(div(above, p)), hazard)
    return div(off, sub(one, mul(half, mul(off, sub(a, hazard)))))
  }

  const upperQuantile = (p: N, centred: N): N => {
    let a = near(p)
    if (!isLong && long.toNumber(p) > LEAST) return a
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      const step = stepFrom(a, p, centred)
      a = add(a, step)
      if (compare(abs(step), mul(real.roundingUnit, abs(a))) <= 0) break
    }
    return a
  }

  const quantile = (p: N): N => {
    if (!(compare(p, zero) > 0 && compare(p, one) < 0)) return div(zero, zero)
    return compare(p, half) < 0 ? neg(upperQuantile(p, sub(half, p))) : upperQuantile(sub(one, p), sub(p, half))
  }

  return {
    density: z => rounded(density(z)),
    cumulative: z => rounded(cumulative(z)),
    quantile: p => rounded(quantile(p)),
  }
}
