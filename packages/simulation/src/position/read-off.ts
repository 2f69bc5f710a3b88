// What a position reads off its pool: the price, the reserves and the range.

import type { CurveError, CurvePool, Pool, PoolSwap } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { endsOf, type Position } from './position.js'

/** Whether a pool trades along a curve. */
export const isOnCurve = (pool: Pool<number>): pool is CurvePool<number> => 'curve' in pool

/**
 * The pool's own price: its curve's, or half-way between what it buys and what it sells at. One that does only one of them
 * has that price, and one that does neither the last.
 */
export const spotOf = (pool: Pool<number>, last: number): E.Either<CurveError, number> => {
  if (isOnCurve(pool)) return pool.spotPrice()
  const bid = pool.quote('x')
  if (E.isLeft(bid)) return bid
  const xPerY = pool.quote('y')
  if (E.isLeft(xPerY)) return xPerY
  if (xPerY.right === 0) return E.right(bid.right === 0 ? last : bid.right)
  return E.right(bid.right === 0 ? 1 / xPerY.right : Math.sqrt(bid.right / xPerY.right))
}

/** Takes over a pool, and reads its reserves, its price and its range off it. */
export const takePool = (position: Position, pool: Pool<number>): CurveError | undefined => {
  const spot = spotOf(pool, position.spot)
  if (E.isLeft(spot)) return spot.left
  position.pool = pool
  position.x = pool.reserves.x
  position.y = pool.reserves.y
  position.spot = spot.right
  if (isOnCurve(pool)) {
    position.curve = pool.curve
    const { lower, upper } = endsOf(pool.curve)
    position.from = lower
    position.to = upper
    const level = pool.liquidity()
    if (E.isRight(level)) position.liquidity = level.right
  }
  return undefined
}

/** Takes over a pool after a trade: what was charged joined its reserves, or is collected beside them. */
export const readOff = (
  position: Position,
  before: Pool<number>,
  { fees, protocolFees, pool }: PoolSwap<number>,
): CurveError | undefined => {
  const liquidity = position.liquidity
  const error = takePool(position, pool)
  if (error !== undefined) return error
  const collectedX = pool.collected.x - before.collected.x
  const collectedY = pool.collected.y - before.collected.y
  position.feesX += collectedX
  position.feesY += collectedY
  const compoundedX = fees.x - protocolFees.x - collectedX
  const compoundedY = fees.y - protocolFees.y - collectedY
  if (compoundedX === 0 && compoundedY === 0) return undefined
  const isSameCurve = isOnCurve(pool) && isOnCurve(before) && pool.curve === before.curve
  position.principalShare *= isSameCurve
    ? // Without its fee the trade would have kept the liquidity.
      liquidity / position.liquidity
    : 1 - (position.market * compoundedX + compoundedY) / (position.market * position.x + position.y)
  position.principal = position.principalShare * position.liquidity
  return undefined
}

/**
 * The rate that the smallest trades pay on average in both directions; in the one direction that is left, where the pool
 * has none of a token to sell.
 */
export const smallestRate = (pool: Pool<number>): number => {
  const [bid, ask] = [E.getOrElse(() => 0)(pool.quote('x')), E.getOrElse(() => 0)(pool.quote('y'))]
  if (bid > 0 && ask > 0) return 1 - Math.sqrt(bid * ask)
  const spot = isOnCurve(pool) ? E.getOrElse(() => 0)(pool.spotPrice()) : 0
  if (spot === 0 || bid === ask) return 0
  return 1 - (bid > 0 ? bid / spot : ask * spot)
}

/** Fees that come without a trade: they join the reserves where the pool compounds its fees, or are collected. */
export const donated = (position: Position, pool: Pool<number>, x: number, y: number): CurveError | undefined => {
  if (!isOnCurve(pool) || pool.fees === 'collected') {
    position.feesX += x
    position.feesY += y
    return undefined
  }
  const larger = pool.donate({ x, y })
  if (E.isLeft(larger)) return larger.left
  const before = position.liquidity
  const error = takePool(position, larger.right)
  position.principalShare *= before / position.liquidity
  position.principal = position.principalShare * position.liquidity
  return error
}
