import type { CurveError } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { arbitrageThroughSwap } from './pool-arbitrage.js'
import { addFees, isEmpty, type Position, setSpot } from './position.js'

/** Trades the pool to where the market price leaves no profit, if it is not there. */
export const arbitrage = (position: Position, price: number): CurveError | undefined => {
  const { pool } = position
  if (pool !== undefined) return isEmpty(position) ? undefined : arbitrageThroughSwap(position, pool, price)
  if (price >= position.lowerEdge && price <= position.upperEdge) return undefined
  // V8 makes an object of a number that it passes to another compiled function, but none of one in a field of numbers.
  position.market = price
  return tradeToEdge(position)
}

/** The trade that leaves no profit at the market price, if it is worth its gas. */
const tradeToEdge = (position: Position): CurveError | undefined => {
  const { market: price, fee, afterFee, grossUp, fromInput, scale, perScale, liquidity } = position
  const rises = price > position.spot
  // The last unit of X costs the arbitrageur, fee included, what the market pays for it, less the market's fee.
  const edge = rises ? price * afterFee * position.afterMarketFee : price * grossUp * position.marketGrossUp
  const unit = position.curve.reserves(edge * perScale)
  if (E.isLeft(unit)) return unit.left
  const x = liquidity * unit.right.x
  const y = liquidity * scale * unit.right.y
  const paidX = x - position.x
  const paidY = y - position.y

  const loss = -(price * paidX + paidY)
  const paid = Math.max(0, rises ? paidY : paidX)
  const received = Math.max(0, rises ? -paidX : -paidY)
  const charged = fee * (fromInput ? paid * grossUp : received)
  const chargedInX = rises !== fromInput
  const feeX = chargedInX ? charged : 0
  const feeY = chargedInX ? 0 : charged
  const feeValue = price * feeX + feeY
  const paidIn = fromInput ? paid + charged : paid
  const outer = rises
    ? price * (1 - position.afterMarketFee) * (fromInput ? received : received - charged)
    : price * (position.marketGrossUp - 1) * paidIn
  const gain = loss - feeValue - outer
  if (gain < position.leastGain) return undefined
  position.x = x
  position.y = y
  // At the end of its range the pool has nothing left to trade.
  if (paidX === 0 && paidY === 0) {
    setSpot(position, edge)
    return undefined
  }
  const volume = rises ? paidIn : price * paidIn
  position.volume += volume
  position.arbitrageVolume += volume
  position.feesPaid += feeValue * position.ownersPart
  position.protocolFees += feeValue * (1 - position.ownersPart)
  position.lvr += loss
  position.poolFees += feeValue
  position.outerFees += outer
  position.arbitrageGas += position.arbitrageGasOfTrade
  position.arbitrageProfit += gain - position.arbitrageGasOfTrade
  position.arbitrages += 1
  // Fees compounded into the reserves move the pool's price on from there.
  if (charged === 0 || !position.compounds) setSpot(position, edge)
  return charged === 0 ? undefined : addFees(position, feeX * position.ownersPart, feeY * position.ownersPart)
}
