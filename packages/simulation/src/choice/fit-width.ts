import type { Answer, Curve, CurveError } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { SimulationError } from '../errors.js'
import { enterCurve } from './curve/entered-curve.js'
import type { ChoicePaths } from './paths/choice-paths.js'
import { selectQuantile } from './quantile.js'
import { netsAt, sample } from './samples.js'
import { widthSearch } from './width-search.js'

/** Makes the curve of a range ×/÷w around the price at entry. */
export type RangeOf = (width: number) => Answer<Curve<number>>

/** The worst twentieth of a curve on all of the paths. */
const worstTwentiethOf = (
  curve: Curve<number>,
  paths: ChoicePaths,
  marketApr: number,
): E.Either<SimulationError, number> =>
  E.either.chain(enterCurve({ curve }, paths.path.price), entered => {
    const sampling = sample([entered], paths)
    sampling.advanceTo(paths.paths)
    return E.either.map(sampling.samples(0), samples => selectQuantile(netsAt(samples, marketApr), 0.05))
  })

/** The narrowest range whose worst twentieth is bearable, on all of the paths; null where there is none. */
export const fitWidth = (
  rangeOf: RangeOf,
  paths: ChoicePaths,
  { marketApr, bear }: { readonly marketApr: number; readonly bear: number },
): E.Either<SimulationError, number | null> => {
  const search = widthSearch(bear)
  let asked = search.next()
  while (asked.done !== true) {
    const { price } = paths.path
    const curve = E.mapLeft((error: CurveError): SimulationError => ({ _tag: 'CurveFailed', price, error }))(
      rangeOf(asked.value),
    )
    const worst = E.either.chain(curve, made => worstTwentiethOf(made, paths, marketApr))
    if (E.isLeft(worst)) return worst
    asked = search.next(worst.right)
  }
  return E.right(asked.value)
}
