// Opens a position at a price.

import {
  type Curve,
  type CurveError,
  type FeeHandling,
  type FeePolicy,
  type Pool,
  type PoolSource,
  poolOf,
} from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { Arbitrageur } from '../traders/trader.js'
import { endsOf, type Position, setSpot } from './position.js'
import { takePool } from './read-off.js'
import { withoutCurve } from './without-curve.js'

/** What a position is opened on: its pool's terms, and the arbitrageur that trades with it. */
export interface Footing {
  readonly source: Curve<number> | PoolSource<number>
  readonly fee: number | FeePolicy<number> | undefined
  readonly feeFrom: 'input' | 'output' | undefined
  readonly compounds: boolean
  readonly protocolFee: number
  readonly arbitrageur: Pick<Arbitrageur, 'gas' | 'leastProfit' | 'marketFee'>
  /** Whether even a curve with a constant fee is stepped by its pool's `swap`. */
  readonly isThroughSwap: boolean
}

export const isCurve = (source: Curve<number> | PoolSource<number>): source is Curve<number> => 'reserves' in source

/** The rate of a fee that is the same for every trade; none for a policy whose rate is not. */
export const constantRate = (fee: number | FeePolicy<number> = 0): number | undefined =>
  typeof fee === 'number' ? fee : fee.constant

/** A position of a value, in Y, entered at a price and a time in seconds. */
export const openPosition = (
  footing: Footing,
  price: number,
  value: number,
  time: number,
): E.Either<CurveError, Position> => {
  const { source, isThroughSwap, fee } = footing
  const rate = constantRate(fee)
  return isCurve(source) && rate !== undefined && !isThroughSwap
    ? openOnCurve(footing, source, rate, price, value)
    : openOnPool(footing, price, value, time)
}

const frictionsOf = ({ arbitrageur: { gas, leastProfit, marketFee } }: Footing) => {
  const leastGain = gas + leastProfit
  return {
    afterMarketFee: 1 - marketFee,
    marketGrossUp: 1 / (1 - marketFee),
    // Without costs even a trade whose profit is lost in rounding is made: the pool follows the market.
    leastGain: leastGain > 0 ? leastGain : Number.NEGATIVE_INFINITY,
    arbitrageGasOfTrade: gas,
  }
}

const nothingYet = (price: number) => ({
  scale: 1,
  perScale: 1,
  principalShare: 1,
  market: price,
  feesX: 0,
  feesY: 0,
  volume: 0,
  arbitrageVolume: 0,
  flowVolume: 0,
  feesPaid: 0,
  protocolFees: 0,
  lvr: 0,
  poolFees: 0,
  outerFees: 0,
  arbitrageGas: 0,
  arbitrageProfit: 0,
  flowArbitrage: 0,
  noiseGain: 0,
  arbitrages: 0,
  noiseTrades: 0,
  refused: 0,
})

const openOnCurve = (
  footing: Footing,
  curve: Curve<number>,
  fee: number,
  price: number,
  value: number,
): E.Either<CurveError, Position> => {
  const unit = curve.reserves(price)
  if (E.isLeft(unit)) return unit
  const { x, y } = unit.right
  const liquidity = value / (price * x + y)
  const { lower, upper } = endsOf(curve)
  const position: Position = {
    curve,
    fee,
    afterFee: 1 - fee,
    grossUp: 1 / (1 - fee),
    fromInput: (footing.feeFrom ?? 'input') === 'input',
    compounds: footing.compounds,
    ownersPart: 1 - footing.protocolFee,
    ...frictionsOf(footing),
    centre: price,
    lower,
    upper,
    ...nothingYet(price),
    from: lower,
    to: upper,
    liquidity,
    principal: liquidity,
    x: liquidity * x,
    y: liquidity * y,
    spot: price,
    lowerEdge: 0,
    upperEdge: 0,
    pool: undefined,
    source: curve,
  }
  setSpot(position, price)
  return E.right(position)
}

const openOnPool = (footing: Footing, price: number, value: number, time: number): E.Either<CurveError, Position> => {
  const { source, fee, feeFrom, compounds, protocolFee } = footing
  const opening = { price, deposit: value, time, ...(fee !== undefined && { fee }) }
  const handling: FeeHandling = compounds ? 'compounded' : 'collected'
  const terms = { ...opening, ...(feeFrom && { feeFrom }), fees: handling, protocolFee }
  const pool: E.Either<CurveError, Pool<number>> = isCurve(source)
    ? poolOf(source, terms)
    : poolOf(source, source.hasOwnFee ? opening : terms)
  if (E.isLeft(pool)) return pool
  const opened: Position = {
    curve: isCurve(source) ? source : withoutCurve(source.name),
    fee: 0,
    afterFee: 1,
    grossUp: 1,
    fromInput: true,
    compounds,
    ownersPart: 1 - protocolFee,
    ...frictionsOf(footing),
    centre: price,
    lower: 0,
    upper: Number.POSITIVE_INFINITY,
    ...nothingYet(price),
    from: 0,
    to: Number.POSITIVE_INFINITY,
    liquidity: 1,
    principal: 1,
    x: 0,
    y: 0,
    spot: price,
    lowerEdge: 0,
    upperEdge: Number.POSITIVE_INFINITY,
    pool: pool.right,
    source,
  }
  const error = takePool(opened, pool.right)
  opened.principal = opened.liquidity
  return error === undefined ? E.right(opened) : E.left(error)
}
