import { type Curve, type CurveError, scaleRate } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { type Footing, isCurve, openPosition } from './open-position.js'
import { endsOf, type Position, principalValue, reservesValue, setSpot } from './position.js'
import { takePool } from './read-off.js'
import { swapCostOf } from './swap-cost.js'

/**
 * Moves the position to a price: takes everything out, trades what is too much of one token, and puts it back.
 *
 * @param swapCost What that trade costs, as a fraction of its size.
 * @param moved The curve that it moves to; left out, its own shape around the price.
 * @param time Seconds.
 * @returns The cost, in Y.
 */
export const recentre = (
  position: Position,
  price: number,
  swapCost: number,
  footing: Footing,
  time: number,
  moved?: Curve<number>,
): E.Either<CurveError, number> =>
  position.pool === undefined
    ? recentreOnCurve(position, price, swapCost, moved)
    : reopen(position, price, swapCost, footing, time, moved)

const recentreOnCurve = (
  position: Position,
  price: number,
  swapCost: number,
  moved: Curve<number> | undefined,
): E.Either<CurveError, number> => {
  const curve = moved ?? position.curve
  const centre = moved === undefined ? position.centre : price
  const unit = curve.reserves(centre)
  if (E.isLeft(unit)) return unit
  const scale = price / centre
  const unitX = unit.right.x
  const unitValue = scale * (centre * unitX + unit.right.y)
  const before = reservesValue(position, price)
  const cost = swapCostOf(position.x, before, unitX / unitValue, price, swapCost)
  const principal = principalValue(position, price) - cost
  const after = before - cost
  if (moved !== undefined) {
    const { lower, upper } = endsOf(moved)
    position.curve = moved
    position.centre = price
    position.lower = lower
    position.upper = upper
  }
  position.scale = scale
  position.perScale = 1 / scale
  position.from = position.lower * scale
  position.to = position.upper * scale
  position.liquidity = after / unitValue
  position.principal = principal / unitValue
  position.principalShare = principal / after
  position.x = position.liquidity * unitX
  position.y = position.liquidity * scale * unit.right.y
  setSpot(position, price)
  return E.right(cost)
}

/** The same for a pool that is stepped by its `swap`: another one is opened in its place. */
const reopen = (
  position: Position,
  price: number,
  swapCost: number,
  footing: Footing,
  time: number,
  moved: Curve<number> | undefined,
): E.Either<CurveError, number> => {
  const { source } = position
  const scaled =
    moved === undefined && isCurve(source) ? scaleRate(source, price / position.centre) : E.right(moved ?? source)
  if (E.isLeft(scaled)) return scaled
  const stepped = { ...footing, source: scaled.right, isThroughSwap: true }
  const before = reservesValue(position, price)
  const free = openPosition(stepped, price, before, time)
  if (E.isLeft(free)) return free
  const cost = swapCostOf(position.x, before, free.right.x / before, price, swapCost)
  const share = (principalValue(position, price) - cost) / (before - cost)
  const opened = openPosition(stepped, price, before - cost, time)
  if (E.isLeft(opened)) return opened
  const { pool } = opened.right
  const error = pool && takePool(position, pool)
  if (error !== undefined) return E.left(error)
  if (moved !== undefined) {
    position.source = moved
    position.centre = price
  }
  position.principalShare = share
  position.principal = share * position.liquidity
  return E.right(cost)
}
