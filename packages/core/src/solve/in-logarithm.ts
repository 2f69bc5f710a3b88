// Steps of a search in the logarithm, no more exact than a search needs them.

import type { Real } from '../arithmetic/real.js'

/** Ratios, middles and steps of positive numbers. */
export interface InLogarithm<N> {
  /**
   * `ln(a/b)`, as far as a search needs it: within a factor of two by a rational function that agrees to third order, and
   * beyond to the digits of plain numbers.
   */
  readonly lnRatio: (a: N, b: N) => N
  /** The number halfway between two positive ones, in the logarithm; about halfway where they are near. */
  readonly between: (a: N, b: N) => N
  /** `u·eᵗ`; for small `t` by a rational function that agrees to third order and costs less. */
  readonly grown: (u: N, t: N) => N
}

/** The same for the numbers of an arithmetic. */
export const inLogarithm = <N>(real: Real<N>): InLogarithm<N> => {
  const { compare, add, sub, mul, div, abs } = real
  const half = real.of(0.5)
  const two = real.of(2)

  /**
   * A function of plain numbers, where more digits would not shorten a search; over dual numbers, and where plain numbers
   * end, the arithmetic's own.
   */
  const roughly =
    (plain: (a: number) => number, own: (a: N) => N) =>
    (a: N): N => {
      const found = real.order === 0 ? plain(real.toNumber(a)) : 0
      return found !== 0 && Number.isFinite(found) ? real.of(found) : own(a)
    }
  const [ln, exp, root] = [roughly(Math.log, real.ln), roughly(Math.exp, real.exp), roughly(Math.sqrt, real.sqrt)]

  const areNear = (a: N, b: N) => compare(a, mul(two, b)) <= 0 && compare(b, mul(two, a)) <= 0

  const lnRatio = (a: N, b: N): N => {
    const ratio = div(a, b)
    if (compare(ratio, half) <= 0 || compare(ratio, two) >= 0) return ln(ratio)
    const difference = div(sub(a, b), add(a, b))
    return add(difference, difference)
  }

  const grown = (u: N, t: N): N => (compare(abs(t), half) >= 0 ? mul(u, exp(t)) : mul(u, div(add(two, t), sub(two, t))))

  const between = (a: N, b: N): N => (areNear(a, b) ? add(mul(half, a), mul(half, b)) : mul(a, root(div(b, a))))

  return { lnRatio, between, grown }
}
