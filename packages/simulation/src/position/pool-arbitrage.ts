import type { CurveError, Pool, PoolSwap, Trade } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { Position } from './position.js'
import { isOnCurve, readOff } from './read-off.js'
import { searchTrade } from './search-trade.js'

/** The arbitrageur's trade with a pool that is stepped by its `swap`, if one is worth its gas. */
export const arbitrageThroughSwap = (position: Position, pool: Pool<number>, price: number): CurveError | undefined => {
  const { afterMarketFee, marketGrossUp } = position
  position.market = price
  const rises = sellsBelow(pool, price * afterMarketFee)
  const falls = !rises && buysAbove(pool, price * marketGrossUp)
  if (!rises && !falls) return undefined
  // What X is worth to the arbitrageur: sold outside, or bought there.
  const worth = rises ? price * afterMarketFee : price * marketGrossUp
  const trade = pool.tradeTo === undefined ? searchTrade(pool, worth, rises) : pool.tradeTo(worth)
  if (E.isLeft(trade)) return trade.left
  if (trade.right === undefined) return undefined
  const made = pool.swap(trade.right)
  if (E.isLeft(made)) return made.left
  return book(position, pool, made.right, trade.right, price)
}

/**
 * Its price without a fee, where the fee depends on the size: a trade large enough to be cheaper may then pay where the
 * smallest one does not.
 */
const withoutFee = (pool: Pool<number>): number | undefined => {
  if (pool.tradeTo !== undefined || !isOnCurve(pool)) return undefined
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
