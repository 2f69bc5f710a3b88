// The narrowest range whose worst twentieth is a loss that one can bear.

import type { Answer, Curve, CurveError } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { SimulationError } from '../errors.js'
import { enterCurve } from './curve/entered-curve.js'
import type { EnteredOnPaths } from './entered-on-paths.js'
import { selectQuantile } from './quantile.js'
import { netsAt, type Samples, sample } from './samples.js'
import { widthSearch } from './width-search.js'

/** Makes the curve of a range ×/÷w around the price at entry. */
export type RangeOf = (width: number) => Answer<Curve<number>>

type Common = Pick<EnteredOnPaths, 'paths' | 'feesBy'>

/** The worst twentieth of a curve on all of the paths. */
const worstTwentiethOf = (
  curve: Curve<number>,
  { paths, feesBy }: Common,
  marketApr: number,
): E.Either<SimulationError, number> => {
  const sampling = sample({ entered: [enterCurve({ curve }, paths.path.price, feesBy)], paths })
  sampling.advanceTo(paths.paths)
  const [only] = sampling.samples() as [E.Either<SimulationError, Samples>]
  return E.either.map(only, samples => selectQuantile(netsAt(samples, marketApr), 0.05))
}

/** The narrowest range whose worst twentieth is bearable, on all of the paths; null where there is none. */
export const fitWidth = (
  rangeOf: RangeOf,
  common: Common,
  { marketApr, bear }: { readonly marketApr: number; readonly bear: number },
): E.Either<SimulationError, number | null> => {
  const search = widthSearch(bear)
  let asked = search.next()
  while (asked.done !== true) {
    const { price } = common.paths.path
    const curve = E.mapLeft((error: CurveError): SimulationError => ({ _tag: 'CurveFailed', price, error }))(
      rangeOf(asked.value),
    )
    const worst = E.either.chain(curve, made => worstTwentiethOf(made, common, marketApr))
    if (E.isLeft(worst)) return worst
    asked = search.next(worst.right)
  }
  return E.right(asked.value)
}
