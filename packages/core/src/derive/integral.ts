import type { Real } from '../real.js'

/** Halvings of the interval before what is found is answered as it is. */
const DEEPEST = 8

/**
 * Evaluations before what is found is answered as it is: twice as many as halving takes towards both ends, where a price
 * may vanish. A function that needs more shows the roundings of a level, which no halving removes.
 */
const MOST = 192

/**
 * The integral of a function over [0, 1]: three points of Gauss and Legendre's, exact to sixth order, on halves of
 * the interval until they agree with the whole.
 */
export const integrator = <N>(real: Real<N>): ((f: (part: N) => N) => N) => {
  const { add, sub, mul, div, of, compare, abs } = real
  const half = of(0.5)
  const offset = div(real.sqrt(of(15)), of(10))
  const [outer, inner] = [div(of(5), of(18)), div(of(8), of(18))]
  /** The halves are some sixty times closer to the integral than to the whole. */
  const tolerance = mul(of(4096), real.roundingUnit)

  const gauss = (f: (part: N) => N, from: N, width: N): N => {
    const at = (part: N) => f(add(from, mul(part, width)))
    const outerValues = add(at(sub(half, offset)), at(add(half, offset)))
    return mul(width, add(mul(outer, outerValues), mul(inner, at(half))))
  }

  return given => {
    let evaluations = 0
    const f = (part: N) => {
      evaluations++
      return given(part)
    }
    const adaptive = (from: N, width: N, whole: N, depth: number): N => {
      if (evaluations >= MOST) return whole
      const halfWidth = mul(half, width)
      const middle = add(from, halfWidth)
      const [left, right] = [gauss(f, from, halfWidth), gauss(f, middle, halfWidth)]
      const sum = add(left, right)
      if (depth >= DEEPEST || compare(abs(sub(sum, whole)), mul(tolerance, abs(sum))) <= 0) return sum
      return add(adaptive(from, halfWidth, left, depth + 1), adaptive(middle, halfWidth, right, depth + 1))
    }
    return adaptive(real.zero, real.one, gauss(f, real.zero, real.one), 0)
  }
}
