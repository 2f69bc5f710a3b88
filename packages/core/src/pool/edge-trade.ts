// The trade that takes a pool to a market price.

import { either as E } from 'fp-ts'
import type { Answer, Curve } from '../curve/curve.js'
import { exactIn, type Trade } from '../curve/trade.js'
import { rateBefore, type Settling } from './fee-rate.js'

/** A trade of no more than this many roundings of the reserve is none. */
const ROUNDINGS = 8

/**
 * The arbitrageur's trade: the one whose last unit costs, fee included, what the market pays for it. None inside the band
 * `[(1 − f_x)·q, q/(1 − f_y)]` around the spot price q, and none where the pool has nothing left to sell.
 *
 * @param price The market's price, Y per X, above 0.
 */
export const edgeTrade = <N>(
  pool: Settling<N> & { readonly curve: Curve<N> },
  price: N,
): Answer<Trade<N> | undefined> => {
  const { curve, reserves, feeFrom } = pool
  const { real } = curve
  const { sub, mul, div, one, compare } = real
  const spot = curve.spotPrice(reserves)
  if (E.isLeft(spot)) return spot
  const tokenIn = compare(price, spot.right) > 0 ? 'y' : 'x'
  const rate = rateBefore(pool, tokenIn)
  if (E.isLeft(rate)) return rate
  const afterFee = sub(one, rate.right)
  // The last unit of X costs the arbitrageur, fee included, what the market pays for it.
  const edge = tokenIn === 'y' ? mul(price, afterFee) : div(price, afterFee)
  const isInside = tokenIn === 'y' ? compare(edge, spot.right) <= 0 : compare(edge, spot.right) >= 0
  if (isInside) return E.right(undefined)
  const level = curve.liquidity(reserves)
  if (E.isLeft(level)) return level
  const unit = curve.reserves(edge)
  if (E.isLeft(unit)) return unit
  const target = mul(level.right, unit.right[tokenIn])
  const moved = sub(target, reserves[tokenIn])
  // At the end of its prices a pool has nothing left to sell, but for what rounding left of the level.
  if (compare(moved, mul(mul(real.of(ROUNDINGS), real.roundingUnit), target)) <= 0) return E.right(undefined)
  return E.right(exactIn(tokenIn, feeFrom === 'input' ? div(moved, afterFee) : moved))
}
