import { dualFloat64 } from './dual-float64.js'
import { dualOver } from './dual-over.js'
import type { DualReal } from './dual-real.js'
import { float64 } from './float64.js'
import type { Num } from './num.js'
import type { Real } from './real.js'
import { wideReal } from './wide.js'

export type { Dual, DualReal } from './dual-real.js'

/**
 * Dual numbers: every operation carries the exact derivative along, to the rounding of the arithmetic underneath.
 *
 * Apply it twice for second derivatives. Order and equality look at the value alone, so that a formula takes the same
 * branch with derivatives as without; at a corner (`abs` at zero, `min` and `max` of equals) the derivative is that of
 * the branch taken.
 *
 * Source: W. K. Clifford, *Preliminary Sketch of Biquaternions* (1871); A. Griewank and A. Walther, *Evaluating
 * Derivatives* (2008), chapter 3.
 *
 * @example
 * import { dual, float64 } from '@ammeter/core'
 *
 * const real = dual(float64)
 * real.sqrt(real.variable(4)) // => { value: 2, derivative: 0.25 }
 */
export const dual = <N>(real: Real<N>): DualReal<N> =>
  (real as unknown) === float64 ? (dualOfFloat64 as unknown as DualReal<N>) : dualOver(real)

const dualOfFloat64: DualReal<number> = { ...dualFloat64, wider: () => dualOver(wideReal) as unknown as Real<Num> }
