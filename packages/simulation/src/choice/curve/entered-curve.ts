// Curves entered for a choice.

import { type Curve, type CurveError, greeks, impermanentLoss, tradesAt } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { SimulationError } from '../../errors.js'
import { notRepresentable } from '../../run/unrepresentable.js'
import type { FeesBy } from '../../scenarios/scenario.js'
import type { StraightPieces } from '../paths/straight-pieces.js'
import { feesAlong, feesAlongStraight, step, straightY } from './fees-along.js'
import { functionTable } from './function-table.js'
import { straightPart } from './straight-part.js'
import { valueIntegral } from './value-integral.js'

/** A curve of a comparison. */
export interface ChoiceCurve {
  readonly curve: Curve<number>
  /**
   * Prices at which its depth is known to jump, Y per X: the ends of the ranges of a drawn curve. It makes the first
   * answer faster and changes none; the ends of the curve's own prices need not be said.
   */
  readonly bends?: readonly number[]
}

/** What a deposit of 1 is worth at the end of a path, held and as a position without fees. */
export interface EndValue {
  readonly value: number
  readonly hold: number
}

/** A curve with a deposit worth 1 Y in it, entered at a price. */
export interface EnteredCurve {
  readonly source: ChoiceCurve
  readonly entryPrice: number
  readonly feesBy: FeesBy
  /** The impermanent loss at half the price at entry, and at twice that price. */
  readonly lossAtHalf: number
  readonly lossAtDouble: number
  /**
   * Fees along a path, for an APR of full range of 1.
   *
   * @param into Takes the fees up to the end of each piece, if it is given.
   */
  readonly feesAlong: (pieces: StraightPieces, into?: Float64Array) => E.Either<SimulationError, number>
  /** @param root `√(p/p₀)`. */
  readonly valueAt: (root: number) => E.Either<SimulationError, EndValue>
}

const failedAt =
  (price: number) =>
  (error: CurveError): SimulationError => ({ _tag: 'CurveFailed', price, error })

const quartered = (f: (root: number) => number) => (root: number) => f(root) / 4

/** Enters a curve at a price. */
export const enterCurve = (
  source: ChoiceCurve,
  entryPrice: number,
  feesBy: FeesBy,
): E.Either<SimulationError, EnteredCurve> => {
  const { curve, bends = [] } = source
  if (curve.real?.name !== 'float64') {
    const given = curve.real?.name ?? 'none'
    return E.left({ _tag: 'InvalidSetting', setting: 'arithmetic of the curve', given, allowed: 'float64' })
  }
  const entry = curve.reserves(entryPrice)
  if (E.isLeft(entry)) return E.mapLeft(failedAt(entryPrice))(entry)
  const lossAtHalf = impermanentLoss(curve, entryPrice, entryPrice / 2)
  if (E.isLeft(lossAtHalf)) return E.mapLeft(failedAt(entryPrice / 2))(lossAtHalf)
  const lossAtDouble = impermanentLoss(curve, entryPrice, entryPrice * 2)
  if (E.isLeft(lossAtDouble)) return E.mapLeft(failedAt(entryPrice * 2))(lossAtDouble)
  const { x, y } = entry.right
  const worth = entryPrice * x + y

  const priceAt = (root: number) => entryPrice * (root * root)
  const heldY = (root: number): number => {
    const reserves = curve.reserves(priceAt(root))
    return E.isLeft(reserves) ? Number.NaN : reserves.right.y / worth
  }
  const rootOf = (price: number) => Math.sqrt(price / entryPrice)
  const { lower, upper } = curve.prices
  const ends = [lower, upper].flatMap(end => (end === undefined ? [] : rootOf(end)))
  const [lowest, highest] = [
    lower === undefined ? 0 : rootOf(lower),
    upper === undefined ? Number.POSITIVE_INFINITY : rootOf(upper),
  ]
  const bent = [...ends, ...bends.map(rootOf)]
  const worthAt = (root: number): number => {
    const value = curve.value(priceAt(root))
    return E.isLeft(value) ? Number.NaN : value.right / worth
  }
  /** What fees are made of the differences of: Y by depth, and by turnover a quarter of the value's integral. */
  const earned = feesBy === 'depth' ? heldY : quartered(valueIntegral(worthAt, lowest, highest, bent))
  const straight = straightPart(earned, lowest, highest)
  const heldWithJump = () => (lowest === highest ? step(earned, lowest) : functionTable(earned, bent))
  const held = straight === undefined ? heldWithJump() : straightY(straight)

  /** Why that is no number somewhere along a path. */
  const reason = ({ count, roots }: StraightPieces): E.Either<SimulationError, never> => {
    const price = priceAt(roots.subarray(0, count + 1).find(root => Number.isNaN(earned(root))) ?? 1)
    const found = feesBy === 'depth' ? curve.reserves(price) : curve.value(price)
    return E.isLeft(found) ? E.left(failedAt(price)(found.left)) : E.left(notRepresentable(price, 'fees', Number.NaN))
  }

  /** Fees of the time in which the price stays where it is, at the depth there, or of the value while the curve trades. */
  const stillFees = ({ stillYears, endRoot }: StraightPieces): E.Either<SimulationError, number> => {
    if (stillYears === 0) return E.right(0)
    const price = priceAt(endRoot)
    if (feesBy === 'turnover') {
      return E.bimap(failedAt(price), (value: number) => (tradesAt(curve, price) ? (stillYears * value) / worth : 0))(
        curve.value(price),
      )
    }
    return E.bimap(failedAt(price), ({ gamma }: { readonly gamma: number }) => {
      return (4 * stillYears * price * price * Math.abs(gamma)) / worth
    })(greeks(curve, price))
  }

  return E.right({
    ...{ source, entryPrice, feesBy, lossAtHalf: lossAtHalf.right, lossAtDouble: lossAtDouble.right },
    feesAlong: (pieces, into) => {
      const isPlain = straight !== undefined && into === undefined
      const moved = isPlain ? feesAlongStraight(straight, pieces) : feesAlong(held, pieces, into)
      if (!Number.isFinite(moved)) return reason(pieces)
      return pieces.stillYears === 0 ? E.right(moved) : E.either.map(stillFees(pieces), still => moved + still)
    },
    valueAt: root => {
      const price = priceAt(root)
      const value = curve.value(price)
      if (E.isLeft(value)) return E.left(failedAt(price)(value.left))
      const hold = (price * x + y) / worth
      return Number.isFinite(hold) && hold > 0
        ? E.right({ value: value.right / worth, hold })
        : E.left(notRepresentable(price, 'value of holding', hold))
    },
  })
}
