// A position on its way along a path: what changes, in place, at each step.

import type { Curve, CurveError, Pool, PoolSource } from '@ammeter/core'
import { either as E } from 'fp-ts'

/** What does not change about a position while it stands on its curve. */
interface Fixed {
  /** The rate of a constant fee, and `1 − fee` and its reciprocal: a product costs less than a quotient. */
  readonly fee: number
  readonly afterFee: number
  readonly grossUp: number
  readonly fromInput: boolean
  readonly compounds: boolean
  /** The part of each fee that stays with the pool's owners: 1 less the protocol's. */
  readonly ownersPart: number
  /** `1 − f₀` of the fee of the market outside, and its reciprocal. */
  readonly afterMarketFee: number
  readonly marketGrossUp: number
  /** The profit, after fees, below which no arbitrage is worth its gas, in Y, and that gas. */
  readonly leastGain: number
  readonly arbitrageGasOfTrade: number
}

/**
 * Reserves with a fee, and what became of them. One is moved on in place, because millions of steps are.
 *
 * Where the pool is a curve with a constant fee, the numbers here are all there is of it: that is the fast path. Any other
 * pool is `pool`, stepped by its `swap` and `quote`, and the numbers here are read off it after each step.
 *
 * Prices are counted in `scale`, which is 1 until the position is re-centred: the curve then stands at another price
 * with the same shape, its Y worth `scale` times as much.
 */
export interface Position extends Fixed {
  /** The curve at `scale` 1; that of a pool whose parameters move is the one of the moment. */
  curve: Curve<number>
  /** The price for which the curve was made: re-centring on a price makes that one take its place. */
  centre: number
  /** The ends of the curve's prices, 0 and ∞ where it has none. */
  lower: number
  upper: number
  scale: number
  /** Its reciprocal. */
  perScale: number
  /** The ends of the prices at which the position trades. */
  from: number
  to: number
  liquidity: number
  /** The liquidity that was deposited; what is above it are fees compounded into the reserves. */
  principal: number
  /** The fraction of the reserves that was deposited: `principal / liquidity`. */
  principalShare: number
  x: number
  y: number
  /** The marginal price of the pool, and the prices between which no arbitrage pays. */
  spot: number
  lowerEdge: number
  upperEdge: number
  /** The market price at the last arbitrage. */
  market: number
  /** Fees set aside, in tokens. */
  feesX: number
  feesY: number
  /** What traders paid in, fees included, in Y at the market price of the moment; what of it arbitrage and flow did. */
  volume: number
  arbitrageVolume: number
  flowVolume: number
  /** The owners' fees when they were paid, in Y, and the protocol's. */
  feesPaid: number
  protocolFees: number
  /** What arbitrage took out of the reserves, at the market price of the moment: the sum of the four below. */
  lvr: number
  /** What arbitrageurs paid in fees to the pool and to the market outside, in gas, and what they had left. */
  poolFees: number
  outerFees: number
  arbitrageGas: number
  arbitrageProfit: number
  /** What arbitrageurs had left, after fees and gas, of trading back what the flow had moved. */
  flowArbitrage: number
  /** What other traders left in the reserves beyond the market price of what they took. */
  noiseGain: number
  arbitrages: number
  noiseTrades: number
  /** Trades that the reserves could not serve. */
  refused: number
  /** The pool itself, where it is stepped by its `swap`. */
  pool: Pool<number> | undefined
  /** What such a pool is opened from, made for the price `centre`. */
  source: Curve<number> | PoolSource<number>
}

/** Sets the pool's price, and the band around it in which no arbitrage pays. */
export const setSpot = (position: Position, spot: number): void => {
  position.spot = spot
  position.lowerEdge = spot * position.afterFee * position.afterMarketFee
  position.upperEdge = spot * position.grossUp * position.marketGrossUp
}

/** The ends of a curve's prices, 0 and ∞ where it has none. */
export const endsOf = ({ prices }: Curve<number>): { readonly lower: number; readonly upper: number } => ({
  lower: prices.lower ?? 0,
  upper: prices.upper ?? Number.POSITIVE_INFINITY,
})

/** Puts fees where they belong. Those compounded into the reserves move the pool's price and its liquidity. */
export const addFees = (position: Position, feeX: number, feeY: number): CurveError | undefined => {
  if (!position.compounds) {
    position.feesX += feeX
    position.feesY += feeY
    return undefined
  }
  const { x, y } = position
  position.x = x + feeX
  position.y = y + feeY
  const refusal = measure(position)
  if (refusal !== undefined) {
    position.x = x
    position.y = y
  }
  return refusal
}

/** Reads the liquidity and the price off the reserves. */
const measure = (position: Position): CurveError | undefined => {
  const { curve, scale, perScale } = position
  // Until it is re-centred, the position itself is what the curve is asked about: that makes no object.
  const held = scale === 1 ? position : { x: position.x, y: position.y * perScale }
  const liquidity = curve.liquidity(held)
  if (E.isLeft(liquidity)) return liquidity.left
  const spot = curve.spotPrice(held)
  if (E.isLeft(spot)) return spot.left
  position.liquidity = liquidity.right
  position.principalShare = position.principal / liquidity.right
  setSpot(position, spot.right * scale)
  return undefined
}

/** Whether the pool trades at a price; at others it holds one token only, and earns nothing. */
export const tradesAt = ({ from, to }: Position, price: number): boolean => price >= from && price <= to

/** What the reserves are worth at a price, compounded fees included. */
export const reservesValue = ({ x, y }: Position, price: number): number => price * x + y

/** What the deposit has become at a price, without any fees. */
export const principalValue = (position: Position, price: number): number =>
  position.principalShare * reservesValue(position, price)

/** What the fees are worth at a price. */
export const feesValue = (position: Position, price: number): number =>
  position.compounds
    ? (1 - position.principalShare) * reservesValue(position, price) + price * position.feesX + position.feesY
    : price * position.feesX + position.feesY

/** Whether everything was taken out. */
export const isEmpty = ({ x, y }: Position): boolean => x === 0 && y === 0
