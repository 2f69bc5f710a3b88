import type { Dual, DualReal } from '../../arithmetic/dual-real.js'
import type { Num } from '../../arithmetic/num.js'
import type { Real } from '../../arithmetic/real.js'
import type { PriceRange } from '../curve.js'
import type { CurveAuthoring, CurveFormulas, CurveParts } from './definition.js'

/** A curve's formulas over an arithmetic, and over the dual numbers made of it. */
export interface Formulas<N> {
  readonly real: Real<N>
  readonly parts: CurveParts<N>
  /** The same formulas over dual numbers, made when first needed. */
  readonly overDual: () => Formulas<Dual<N>>
  /** The same formulas with twice the digits, where the arithmetic has them; made when first needed. */
  readonly finer?: () => Formulas<N>
  /** The same formulas in `float64`, where this arithmetic has more digits; made when first needed. */
  readonly coarser?: () => Formulas<number>
  /** The same formulas with exponents without end, where the arithmetic's have one; made when first needed. */
  readonly wider?: () => Formulas<Num>
}

/** Every formula of a curve, however few its author gave; the value, where it is not that of the reserves. */
export type CompleteParts<N> = Omit<CurveFormulas<N>, 'levelSet' | 'prices' | 'value'> &
  Partial<Pick<CurveFormulas<N>, 'value'>> & {
    /** Found when first needed. */
    readonly prices: () => PriceRange<N>
  }

/** How a curve comes from formulas: what is derived, or taken as it is given, and in which dual numbers it is overDual. */
export interface Completion {
  readonly complete: <N>(formulas: Formulas<N>, name: string) => CompleteParts<N>
  readonly dual: <N>(real: Real<N>) => DualReal<N>
  /** Runs an author's formulas once, and throws where they give the arithmetic something else than its numbers. */
  readonly tryOperands?: <N, K extends string, A extends string>(
    authored: CurveAuthoring<K, A>,
    real: Real<N>,
    parameters: Readonly<Record<K, N>>,
  ) => void
}
