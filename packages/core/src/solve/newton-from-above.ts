// Newton's method from above the root.

import type { Real } from '../arithmetic/real.js'
import { Fault } from '../fault.js'

/** Far more steps than any precision needs: each one about doubles the digits. */
const MOST_STEPS = 256

/**
 * The root of a convex, increasing function by Newton's method from a point above it.
 *
 * There every step lowers the point without passing the root: one that does not has reached the rounding of the
 * arithmetic. So has one that lowers it by less than the square root of a rounding unit, once steps shrink as fast as
 * Newton's do at a simple root, where each squares the error. Over dual numbers it goes on for as many steps as there are
 * derivatives to carry.
 *
 * For the formulas of a curve: where the steps do not end, core answers `NoConvergence` with the bracket.
 *
 * @param real The arithmetic.
 * @returns A function of a point at or above the root and of the step, `a ↦ a − f(a) / f′(a)`. It answers the root, to the
 * rounding of the step.
 *
 * @example
 * import { float64, newtonFromAbove } from '@ammeter/core'
 *
 * newtonFromAbove(float64)(2, (a) => (a + 2 / a) / 2) // => 1.414213562373095
 */
export const newtonFromAbove = <N>(real: Real<N>): ((start: N, step: (point: N) => N) => N) => {
  const { compare, sub, mul, order } = real
  const least = real.sqrt(real.roundingUnit)
  const quadratic = real.of(1 / 16)
  return (start, step) => {
    let point = start
    let before = real.zero
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      let next = step(point)
      const lowered = sub(point, next)
      const isRounding =
        !(compare(next, point) < 0) ||
        (compare(lowered, mul(least, next)) < 0 && compare(lowered, mul(quadratic, before)) < 0)
      if (!isRounding) {
        point = next
        before = lowered
        continue
      }
      for (let more = 0; more < order; more++) next = step(next)
      return next
    }
    throw new Fault({
      _tag: 'NoConvergence',
      given: `${MOST_STEPS} steps without an end, the last at ${real.toText(point)}`,
      allowed: 'a convex function with a root',
      bracket: ['the root', real.toText(start)],
    })
  }
}
