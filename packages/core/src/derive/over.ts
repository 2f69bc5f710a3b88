import type { CurveParts } from '../definition.js'
import { type Dual, type DualReal, dual } from '../dual.js'
import { once } from '../once.js'
import type { Real } from '../real.js'

/** A curve's formulas over any arithmetic, for the parameters at hand, which `lift` brings into it. */
export type PartsOver<N> = <M>(real: Real<M>, lift: (a: N) => M) => CurveParts<M>

/** An arithmetic with a curve's formulas over it. */
export interface Formulated<N, R extends Real<N> = Real<N>> {
  readonly real: R
  readonly parts: CurveParts<N>
  readonly over: PartsOver<N>
}

/** The same formulas over dual numbers, made when first needed. */
export const differentiable = <N>({ real, over }: Formulated<N>): (() => Formulated<Dual<N>, DualReal<N>>) =>
  once(() => {
    const dualReal = dual(real)
    return {
      real: dualReal,
      parts: over(dualReal, dualReal.constant),
      over: (arithmetic, lift) => over(arithmetic, a => lift(dualReal.constant(a))),
    }
  })
