// Adaptive Gauss quadrature, in any arithmetic.

import type { Real } from '../arithmetic/real.js'

/** Halvings of the interval before what is found is answered as it is. */
const DEEPEST = 8

/**
 * Halves that may be no closer to their whole than that was to its own, before the search ends: more than halving takes
 * towards both ends, where a price may vanish, or towards a jump. With more of them a function shows the roundings of a
 * level, which no halving removes.
 */
const MOST_IDLE = 24

/** By how much closer halves must be at least. */
const CLOSER = 4

/**
 * The integral of a function over [0, 1]: three points of Gauss and Legendre's, exact to sixth order, on halves of
 * the interval until they agree with the whole. Nothing where roundings alone keep them apart.
 */
export const integrator = <N>(real: Real<N>): ((f: (part: N) => N) => N | undefined) => {
  const { add, sub, mul, div, of, compare, abs } = real
  const half = of(0.5)
  const closer = of(CLOSER)
  const offset = div(real.sqrt(of(15)), of(10))
  const [outer, inner] = [div(of(5), of(18)), div(of(8), of(18))]
  /** The halves are some sixty times closer to the integral than to the whole. */
  const tolerance = mul(of(4096), real.roundingUnit)

  const gauss = (f: (part: N) => N, from: N, width: N): N => {
    const at = (part: N) => f(add(from, mul(part, width)))
    const outerValues = add(at(sub(half, offset)), at(add(half, offset)))
    return mul(width, add(mul(outer, outerValues), mul(inner, at(half))))
  }

  return f => {
    let idle = 0
    /** `apart` is how far the whole was from its own halves, one level above. */
    const adaptive = (from: N, width: N, whole: N, apart: N | undefined, depth: number): N => {
      const halfWidth = mul(half, width)
      const middle = add(from, halfWidth)
      const [left, right] = [gauss(f, from, halfWidth), gauss(f, middle, halfWidth)]
      const sum = add(left, right)
      const difference = abs(sub(sum, whole))
      if (depth >= DEEPEST || idle > MOST_IDLE || compare(difference, mul(tolerance, abs(sum))) <= 0) return sum
      if (apart !== undefined && compare(mul(closer, difference), apart) > 0) idle++
      return add(
        adaptive(from, halfWidth, left, difference, depth + 1),
        adaptive(middle, halfWidth, right, difference, depth + 1),
      )
    }
    const found = adaptive(real.zero, real.one, gauss(f, real.zero, real.one), undefined, 0)
    return idle > MOST_IDLE ? undefined : found
  }
}
