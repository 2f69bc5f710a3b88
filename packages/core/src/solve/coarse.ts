// Where a search in many digits begins: at what fewer digits answer.

import type { Real } from '../arithmetic/real.js'
import { attempt } from '../fault.js'
import type { Near } from './find-root.js'

/** How many of its roundings the answers of fewer digits are mostly right to. */
const ROUNDINGS = 2 ** 10

/**
 * Asks the same curve in fewer digits where a search is to begin: nowhere in particular, if it has no answer.
 *
 * @param roundingUnit Of the fewer digits.
 */
export const coarsely =
  <N, C>(real: Real<N>, curve: C, roundingUnit: N) =>
  (ask: (curve: C) => N): Near<N> | undefined => {
    const point = attempt(() => ask(curve))
    if (point === undefined || !real.isFinite(point) || real.compare(point, real.zero) <= 0) return undefined
    return { point, reach: real.mul(real.of(ROUNDINGS), roundingUnit) }
  }
