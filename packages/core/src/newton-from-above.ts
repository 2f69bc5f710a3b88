import { Fault } from './fault.js'
import type { Real } from './real.js'

/** Far more steps than any precision needs: each one about doubles the digits. */
const MOST_STEPS = 256

/**
 * The root of a convex, increasing function by Newton's method from a point above it.
 *
 * There every step lowers the point without passing the root, so that the first step that does not has reached the
 * rounding of the arithmetic: no tolerance, and no bracket but `(root, start]`. Over dual numbers it goes on for as many
 * steps as there are derivatives to carry.
 *
 * For the formulas of a curve: where the steps do not end, core answers `NoConvergence` with the bracket.
 *
 * @param real The arithmetic.
 * @param start A point at or above the root.
 * @param step `a ↦ a − f(a) / f′(a)`.
 * @returns The root, to the rounding of `step`.
 *
 * @example
 * import { float64, newtonFromAbove } from '@ammeter/core'
 *
 * newtonFromAbove(float64, 2, (a) => (a + 2 / a) / 2) // => 1.414213562373095
 */
export const newtonFromAbove = <N>(real: Real<N>, start: N, step: (point: N) => N): N => {
  let point = start
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    let next = step(point)
    if (real.compare(next, point) < 0) {
      point = next
      continue
    }
    for (let order = 0; order < real.order; order++) next = step(next)
    return next
  }
  throw new Fault({
    _tag: 'NoConvergence',
    given: `${MOST_STEPS} steps without an end, the last at ${real.toText(point)}`,
    allowed: 'a convex function with a root',
    bracket: ['the root', real.toText(start)],
  })
}
