// The depth and the value of a position along a path of prices.

import { either as E } from 'fp-ts'
import type { SimulationError } from '../errors.js'
import { ln } from '../random/ln.js'
import type { PathPoint } from '../run/path-point.js'
import type { FeesBy } from '../scenarios/scenario.js'
import { MILLISECONDS_PER_YEAR } from '../years.js'
import { type ChoiceCurve, type EndValue, type EnteredCurve, enterCurve } from './curve/entered-curve.js'
import { cutIntoPieces, emptyPieces } from './paths/straight-pieces.js'

/** A position at a point of a path, for a deposit of 1 at its first point. */
export interface DepthPoint extends EndValue {
  /** Fees so far, for an APR of full range of 1: times the APR, they are what it has earned. */
  readonly fees: number
}

const invalidPoint = (
  index: number,
  quantity: string,
  given: number,
  allowed: string,
): E.Either<SimulationError, never> => E.left({ _tag: 'InvalidPoint', index, quantity, given: String(given), allowed })

/** The first point that is none. */
const checkPoints = (points: readonly PathPoint[]): E.Either<SimulationError, undefined> => {
  for (const [index, { price, time }] of points.entries()) {
    if (!(price > 0 && Number.isFinite(price))) return invalidPoint(index, 'price', price, 'a number above 0')
    const before = points[index - 1]?.time ?? time
    if (!(time >= before && Number.isFinite(time))) return invalidPoint(index, 'time', time, `at least ${before}`)
  }
  return points.length > 0
    ? E.right(undefined)
    : invalidPoint(0, 'price', Number.NaN, 'there: a path has a point or more')
}

const followed = (
  entered: EnteredCurve,
  points: readonly PathPoint[],
): E.Either<SimulationError, readonly DepthPoint[]> => {
  const steps = points.slice(1)
  const logs = Float64Array.from(steps, ({ price }) => ln(price / entered.entryPrice))
  const times = Float64Array.from(
    steps,
    ({ time }, step) => (time - (points[step] as PathPoint).time) / MILLISECONDS_PER_YEAR,
  )
  const pieceOf = new Uint32Array(steps.length)
  const pieces = cutIntoPieces({ logs, times }, emptyPieces(steps.length), pieceOf)
  const fees = new Float64Array(pieces.count + 1)
  const total = entered.feesAlong(pieces, fees)
  if (E.isLeft(total)) return total
  const found: DepthPoint[] = []
  for (const [index, { price }] of points.entries()) {
    const value = entered.valueAt(Math.sqrt(price / entered.entryPrice))
    if (E.isLeft(value)) return value
    const isLast = index === points.length - 1
    found.push({
      ...value.right,
      fees: isLast ? total.right : index === 0 ? 0 : (fees[pieceOf[index - 1] as number] as number),
    })
  }
  return E.right(found)
}

/**
 * The model of `choiceModel` along one path that is given: a recorded history, or one of its own.
 *
 * @param curve The curve; it is entered at the price of the first point.
 * @param points Times in milliseconds, and prices, Y per X.
 * @param feesBy What fees go by: depth, or the same volume ÷ value in every pool.
 * @returns What a deposit of 1 is worth at each point without fees, what holding is, and the fees so far for an APR of full
 * range of 1: the net against holding is `(value + apr · fees) / hold − 1`. Errors: `InvalidPoint`, `CurveFailed`,
 * `InvalidSetting` for a curve over another arithmetic.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { depthAlong } from '@ammeter/simulation/choice'
 *
 * const year = 365 * 86_400_000
 * const points = [{ time: 0, price: 2000 }, { time: year, price: 2000 }]
 * const end = orThrow(depthAlong({ curve: orThrow(constantProduct(float64, {})) }, points)).at(-1)
 * end // => { value: 1, hold: 1, fees: 1 }
 */
export const depthAlong = (
  curve: ChoiceCurve,
  points: readonly PathPoint[],
  feesBy: FeesBy = 'depth',
): E.Either<SimulationError, readonly DepthPoint[]> =>
  E.either.chain(checkPoints(points), () =>
    E.either.chain(enterCurve(curve, (points[0] as PathPoint).price, feesBy), entered => followed(entered, points)),
  )
