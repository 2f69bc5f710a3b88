import type { CurveParts } from './definition.js'
import type { Dual } from './dual.js'
import type { Real } from './real.js'

/** A curve's formulas over an arithmetic, and over the dual numbers made of it. */
export interface Formulated<N> {
  readonly real: Real<N>
  readonly parts: CurveParts<N>
  /** The same formulas over dual numbers, made when first needed. */
  readonly differentiated: () => Formulated<Dual<N>>
  /** The same formulas with twice the digits, where the arithmetic has them; made when first needed. */
  readonly finer?: () => Formulated<N>
}
