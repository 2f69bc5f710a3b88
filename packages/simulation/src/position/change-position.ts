// Moves, withdrawals and deposits of the owner.

import type { CurveError, Pool } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { type Footing, isCurve, openPosition } from './open-position.js'
import { isEmpty, type Position, principalValue, reservesValue, setSpot } from './position.js'
import { isOnCurve, takePool } from './read-off.js'
import { swapCostOf } from './swap-cost.js'

/** Tokens of X and Y. */
interface Amounts {
  readonly x: number
  readonly y: number
}

/**
 * Takes a part of the reserves out. What of it were fees compounded into them is collected from now on; the rest is
 * answered.
 */
export const takeOut = (position: Position, share: number): E.Either<CurveError, Amounts> => {
  const { x, y, principalShare, pool } = position
  const out = { x: share * principalShare * x, y: share * principalShare * y }
  const left = 1 - share
  if (pool !== undefined) {
    const error = removed(position, pool, share)
    if (error !== undefined) return E.left(error)
  }
  position.feesX += share * (1 - principalShare) * x
  position.feesY += share * (1 - principalShare) * y
  position.x = share === 1 ? 0 : left * x
  position.y = share === 1 ? 0 : left * y
  position.liquidity *= left
  position.principal *= left
  if (share === 1) close(position)
  return E.right(out)
}

/** A position that holds nothing trades at no price. */
const close = (position: Position): void => {
  position.principalShare = 1
  position.from = Number.POSITIVE_INFINITY
  position.to = 0
  position.lowerEdge = 0
  position.upperEdge = Number.POSITIVE_INFINITY
}

const removed = (position: Position, pool: Pool<number>, share: number): CurveError | undefined => {
  if (share === 1) return undefined
  const change = pool.removeLiquidity({ share })
  if (E.isLeft(change)) return change.left
  position.pool = change.right.pool
  return undefined
}

/** What came of tokens that were put in: the principal that they became, and what it cost to trade them for that. */
export interface PutIn extends Amounts {
  readonly cost: number
}

/**
 * Puts tokens in: trades them into the proportion of the reserves, and adds those.
 *
 * @param given Tokens of X, and the worth of all tokens given, in Y.
 * @param swapCost What their trade costs, as a fraction of its size.
 * @param time Seconds.
 */
export const putIn = (
  position: Position,
  given: { readonly x: number; readonly worth: number },
  price: number,
  swapCost: number,
  footing: Footing,
  time: number,
): E.Either<CurveError, PutIn> => {
  const { x, worth } = given
  const costOf = (perValue: number) => swapCostOf(x, worth, perValue, price, swapCost)
  if (isEmpty(position))
    return position.pool === undefined
      ? ontoCurve(position, worth, price, costOf)
      : ontoPool(position, worth, price, costOf, footing, time)
  const before = reservesValue(position, price)
  const cost = costOf(position.x / before)
  const part = (worth - cost) / before
  const { pool } = position
  if (pool !== undefined) {
    const change = pool.addLiquidity({ liquidity: position.liquidity * part })
    if (E.isLeft(change)) return change
    position.pool = change.right.pool
  }
  const added = { x: part * position.x, y: part * position.y, cost }
  const principal = principalValue(position, price) + worth - cost
  position.x += added.x
  position.y += added.y
  position.liquidity *= 1 + part
  position.principalShare = principal / reservesValue(position, price)
  position.principal = position.principalShare * position.liquidity
  return E.right(added)
}

type CostOf = (perValue: number) => number

/** Puts tokens onto the curve from which everything was taken. */
const ontoCurve = (position: Position, worth: number, price: number, costOf: CostOf): E.Either<CurveError, PutIn> => {
  const { curve, scale, perScale, lower, upper } = position
  const unit = curve.reserves(price * perScale)
  if (E.isLeft(unit)) return unit
  const unitValue = price * unit.right.x + scale * unit.right.y
  const cost = costOf(unit.right.x / unitValue)
  position.liquidity = (worth - cost) / unitValue
  position.principal = position.liquidity
  position.x = position.liquidity * unit.right.x
  position.y = position.liquidity * scale * unit.right.y
  position.from = lower * scale
  position.to = upper * scale
  setSpot(position, price)
  return E.right({ x: position.x, y: position.y, cost })
}

/** Opens a pool like the one from which everything was taken. */
const ontoPool = (
  position: Position,
  worth: number,
  price: number,
  costOf: CostOf,
  footing: Footing,
  time: number,
): E.Either<CurveError, PutIn> => {
  const { pool, source } = position
  const again = {
    ...footing,
    source: isCurve(source) && pool !== undefined && isOnCurve(pool) ? pool.curve : source,
    isThroughSwap: true,
  }
  const free = openPosition(again, price, worth, time)
  if (E.isLeft(free)) return free
  const cost = costOf(free.right.x / worth)
  const opened = openPosition(again, price, worth - cost, time)
  if (E.isLeft(opened)) return opened
  const error = opened.right.pool && takePool(position, opened.right.pool)
  if (error !== undefined) return E.left(error)
  position.principal = position.liquidity
  return E.right({ x: position.x, y: position.y, cost })
}
