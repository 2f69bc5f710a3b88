import type { CurveError, Pool } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { type Footing, openPosition } from './open-position.js'
import { isEmpty, type Position, principalValue, reservesValue, setSpot } from './position.js'
import { takePool } from './read-off.js'

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

/** Puts a worth of tokens, in Y, in at the proportion of the reserves; answers the principal that it became. */
export const putIn = (
  position: Position,
  worth: number,
  price: number,
  footing: Footing,
  time: number,
): E.Either<CurveError, Amounts> => {
  if (isEmpty(position)) return putIntoEmpty(position, worth, price, footing, time)
  const { x, y, pool } = position
  const part = worth / reservesValue(position, price)
  if (pool !== undefined) {
    const level = position.liquidity * part
    const change = pool.addLiquidity({ liquidity: level })
    if (E.isLeft(change)) return change
    position.pool = change.right.pool
  }
  const principal = principalValue(position, price) + worth
  position.x = x * (1 + part)
  position.y = y * (1 + part)
  position.liquidity *= 1 + part
  position.principalShare = principal / reservesValue(position, price)
  position.principal = position.principalShare * position.liquidity
  return E.right({ x: part * x, y: part * y })
}

const putIntoEmpty = (
  position: Position,
  worth: number,
  price: number,
  footing: Footing,
  time: number,
): E.Either<CurveError, Amounts> => {
  const opened = openPosition(footing, price, worth, time)
  if (E.isLeft(opened)) return opened
  const { curve, centre, lower, upper, from, to, liquidity, principal, x, y, spot, pool } = opened.right
  Object.assign(position, { curve, centre, lower, upper, from, to, liquidity, principal, x, y, scale: 1, perScale: 1 })
  position.principalShare = 1
  if (pool === undefined) setSpot(position, spot)
  else takePool(position, pool)
  return E.right({ x, y })
}
