// Whether a level set meets an axis, so that a finite amount buys a token to the last.

import type { Real } from '../../arithmetic/real.js'
import { attempt } from '../../fault.js'
import type { Levels } from '../derive/levels.js'

/** No level at which a curve meets an axis is farther from 1 than this, or nearer to nothing than its reciprocal. */
const OUTERMOST = 2 ** 1000

/** Whether a level set meets an axis: at reserves of which one is nothing. */
export const meetsAxis = <N>(real: Real<N>, levels: Levels<N>, x: N, y: N): boolean => {
  const signAt = (level: N): number | undefined => {
    const residual = levels.residual(x, y, level)
    return real.isFinite(residual) ? real.compare(residual, real.zero) : undefined
  }
  const hasLevel = (): boolean => {
    const least = signAt(real.of(1 / OUTERMOST))
    // Of one sign everywhere: a search for the level would go on to the end of the numbers.
    if (least !== undefined && least === signAt(real.of(OUTERMOST))) return false
    const level = levels.level(x, y)
    // A level that is nothing, or that a search ran out of numbers for, has not one sign below and another above.
    const [below, above] = [signAt(real.mul(level, real.of(0.5))), signAt(real.mul(level, real.of(2)))]
    return real.isFinite(level) && real.compare(level, real.zero) > 0 && (below ?? 0) * (above ?? 0) < 0
  }
  return attempt(hasLevel) ?? false
}
