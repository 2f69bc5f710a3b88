// Moves a pool's clock on.

import type { CurveError, Pool } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { isEmpty, type Position } from './position.js'
import { isOnCurve, takePool } from './read-off.js'

/** Whether nothing but the clock of a pool has moved on. */
const isOnlyLater = (before: Pool<number>, later: Pool<number>): boolean =>
  isOnCurve(before) && isOnCurve(later) && before.curve === later.curve && before.reserves === later.reserves

/**
 * Lets a pool's clock, where it has one, move on to a time, in seconds, and tells it the market's price. What an update of
 * its parameters does to its liquidity is no fee: the owners' part of the reserves stays what it was.
 */
export const passTime = (position: Position, time: number, price: number): CurveError | undefined => {
  const { pool } = position
  if (pool === undefined || isEmpty(position)) return undefined
  const later = pool.at({ time, price })
  if (E.isLeft(later)) return later.left
  if (isOnlyLater(pool, later.right)) {
    position.pool = later.right
    return undefined
  }
  const error = takePool(position, later.right)
  position.principal = position.principalShare * position.liquidity
  return error
}
