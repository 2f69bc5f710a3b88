// The trade by which arbitrage takes a pool to a price.

import type { CurveError, Pool, Trade } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { isOnCurve, spotOf } from './read-off.js'
import { searchTrade } from './search-trade.js'

type Found = E.Either<CurveError, Trade<number> | undefined>

/** The trade that a pool says takes it to what X is worth, in the direction in which that pays. */
const told = (pool: Pool<number>, spot: number, sold: number, bought: number): Found => {
  const rises = sold > spot
  if (!rises && bought >= spot) return E.right(undefined)
  return pool.tradeTo?.(rises ? sold : bought) ?? E.right(undefined)
}

/** The trade that a search finds. */
const searched = (pool: Pool<number>, sold: number, bought: number): Found => {
  if (sellsBelow(pool, sold)) return searchTrade(pool, sold, true)
  return buysAbove(pool, bought) ? searchTrade(pool, bought, false) : E.right(undefined)
}

/**
 * Its price without a fee, where the fee depends on the size: a trade large enough to be cheaper may then pay where the
 * smallest one does not.
 */
const withoutFee = (pool: Pool<number>): number | undefined => {
  if (!isOnCurve(pool)) return undefined
  const spot = pool.spotPrice()
  return E.isRight(spot) ? spot.right : undefined
}

/** Whether the pool may sell X for less, or buy it for more, than it is worth. */
const sellsBelow = (pool: Pool<number>, worth: number): boolean => {
  const spot = withoutFee(pool)
  if (spot !== undefined) return spot < worth
  const quote = pool.quote('y')
  return E.isRight(quote) && quote.right * worth > 1
}

const buysAbove = (pool: Pool<number>, worth: number): boolean => {
  const spot = withoutFee(pool)
  if (spot !== undefined) return spot > worth
  const quote = pool.quote('x')
  return E.isRight(quote) && quote.right > worth
}

/**
 * The trade by which an arbitrageur takes a pool to what X is worth: told by the pool, or searched for.
 *
 * @param spot The pool's own price.
 * @param sold What an X is sold for outside, in Y.
 * @param bought What it is bought for there.
 */
export const findTrade = (pool: Pool<number>, spot: number, sold: number, bought: number): Found =>
  pool.tradeTo === undefined ? searched(pool, sold, bought) : told(pool, spot, sold, bought)

/**
 * The trade by which an arbitrageur without costs takes a pool to a market price, where no profit is left: told by the
 * pool, or searched for by its quotes and swaps.
 *
 * @param price Y per X.
 * @returns None where no trade pays. Errors: those of the pool's quotes and of its rules.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow, poolOf } from '@ammeter/core'
 * import { arbitrageTrade } from '@ammeter/simulation'
 *
 * const pool = orThrow(poolOf(orThrow(constantProduct(float64, {})), { reserves: { x: 100, y: 100 } }))
 * orThrow(arbitrageTrade(pool, 4)) // => { kind: 'exactIn', token: 'y', amount: 100 }
 * orThrow(arbitrageTrade(pool, 1)) // => undefined
 */
export const arbitrageTrade = (pool: Pool<number>, price: number): E.Either<CurveError, Trade<number> | undefined> =>
  E.either.chain(spotOf(pool, price), spot => findTrade(pool, spot, price, price))
