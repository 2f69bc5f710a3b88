import type { CurveError, Pool, PoolSwap, Trade } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { Position } from './position.js'
import { isOnCurve, readOff } from './read-off.js'
import { searchTrade } from './search-trade.js'

/** The arbitrageur's trade with a pool that is stepped by its `swap`, if one is worth its gas. */
export const arbitrageThroughSwap = (position: Position, pool: Pool<number>, price: number): CurveError | undefined => {
  const { afterMarketFee, marketGrossUp } = position
  position.market = price
  // What X is worth to the arbitrageur: sold outside, or bought there.
  const sold = price * afterMarketFee
  const bought = price * marketGrossUp
  const trade = pool.tradeTo === undefined ? searched(pool, sold, bought) : told(pool, position.spot, sold, bought)
  if (E.isLeft(trade)) return trade.left
  if (trade.right === undefined) return undefined
  const made = pool.swap(trade.right)
  if (E.isLeft(made)) return made.left
  return book(position, pool, made.right, trade.right, price)
}

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

/** Books an arbitrageur's trade, if it is worth its gas. */
const book = (
  position: Position,
  before: Pool<number>,
  made: PoolSwap<number>,
  { token }: Trade<number>,
  price: number,
): CurveError | undefined => {
  const { amountIn, amountOut, fees, protocolFees } = made
  const sellsX = token === 'x'
  const paid = sellsX ? price * amountIn : amountIn
  const received = sellsX ? amountOut : price * amountOut
  const outer = sellsX ? (position.marketGrossUp - 1) * paid : (1 - position.afterMarketFee) * received
  const feeValue = price * fees.x + fees.y
  const gain = received - paid - outer
  if (gain < position.leastGain) return undefined
  const toProtocol = price * protocolFees.x + protocolFees.y
  position.volume += paid
  position.arbitrageVolume += paid
  position.feesPaid += feeValue - toProtocol
  position.protocolFees += toProtocol
  position.lvr += received - paid + feeValue
  position.poolFees += feeValue
  position.outerFees += outer
  position.arbitrageGas += position.arbitrageGasOfTrade
  position.arbitrageProfit += gain - position.arbitrageGasOfTrade
  position.arbitrages += 1
  return readOff(position, before, made)
}
