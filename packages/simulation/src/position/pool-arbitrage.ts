import type { CurveError, Pool, PoolSwap, Trade } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { findTrade } from './arbitrage-trade.js'
import type { Position } from './position.js'
import { readOff } from './read-off.js'

/** The arbitrageur's trade with a pool that is stepped by its `swap`, if one is worth its gas. */
export const arbitrageThroughSwap = (position: Position, pool: Pool<number>, price: number): CurveError | undefined => {
  const { afterMarketFee, marketGrossUp } = position
  position.market = price
  // What X is worth to the arbitrageur: sold outside, or bought there.
  const sold = price * afterMarketFee
  const bought = price * marketGrossUp
  const trade = findTrade(pool, position.spot, sold, bought)
  if (E.isLeft(trade)) return trade.left
  if (trade.right === undefined) return undefined
  const made = pool.swap(trade.right)
  if (E.isLeft(made)) return made.left
  return book(position, pool, made.right, trade.right, price)
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
