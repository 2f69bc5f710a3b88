import type { CurveError } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { isEmpty, type Position } from './position.js'
import { takePool } from './read-off.js'

/**
 * Lets a pool's clock, where it has one, move on to a time, in seconds, and tells it the market's price. What an update of its parameters
 * does to its liquidity is no fee: the owners' part of the reserves stays what it was.
 */
export const passTime = (position: Position, time: number, price: number): CurveError | undefined => {
  const { pool } = position
  if (pool === undefined || isEmpty(position)) return undefined
  const later = pool.at({ time, price })
  if (E.isLeft(later)) return later.left
  const error = takePool(position, later.right)
  position.principal = position.principalShare * position.liquidity
  return error
}
