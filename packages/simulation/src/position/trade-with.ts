// Trades of visitors and of flow with a position.

import { type CurveError, exactIn, exactOut, type Token, type Trade } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { addFees, type Position, setSpot } from './position.js'
import { readOff } from './read-off.js'

/** Who trades: a visitor of this pool, or the market's flow. */
export type Origin = 'visitor' | 'flow'

/**
 * A trade by someone who takes what the pool gives. One for more than it holds is counted, and nothing else.
 *
 * @param trade The trade, fee included.
 * @param price The market price, by which what was gained is measured.
 */
export const tradeWith = (
  position: Position,
  trade: Trade<number>,
  price: number,
  origin: Origin,
): CurveError | undefined =>
  position.pool === undefined
    ? tradeAlongCurve(position, trade, price, origin)
    : tradeThroughSwap(position, position.pool, trade, price, origin)

const countVolume = (position: Position, volume: number, origin: Origin): void => {
  position.volume += volume
  if (origin === 'flow') position.flowVolume += volume
  else position.noiseTrades += 1
}

const refusedOr = (position: Position, error: CurveError): CurveError | undefined => {
  if (error._tag !== 'InsufficientReserves') return error
  position.refused += 1
  return undefined
}

const tradeThroughSwap = (
  position: Position,
  pool: NonNullable<Position['pool']>,
  trade: Trade<number>,
  price: number,
  origin: Origin,
): CurveError | undefined => {
  const made = pool.swap(trade)
  if (E.isLeft(made)) return refusedOr(position, made.left)
  const { amountIn, amountOut, fees, protocolFees } = made.right
  const paysX = tokenIn(trade) === 'x'
  const feeValue = price * fees.x + fees.y
  const toProtocol = price * protocolFees.x + protocolFees.y
  position.market = price
  position.noiseGain += (paysX ? price * amountIn - amountOut : amountIn - price * amountOut) - feeValue
  position.feesPaid += feeValue - toProtocol
  position.protocolFees += toProtocol
  countVolume(position, paysX ? price * amountIn : amountIn, origin)
  return readOff(position, pool, made.right)
}

const tokenIn = ({ kind, token }: Trade<number>): Token => ((kind === 'exactIn') === (token === 'x') ? 'x' : 'y')

const tradeAlongCurve = (
  position: Position,
  trade: Trade<number>,
  price: number,
  origin: Origin,
): CurveError | undefined => {
  const { curve, fee, afterFee, grossUp, fromInput, scale } = position
  const { kind, token, amount } = trade
  const isIn = kind === 'exactIn'
  // What goes along the curve, once a fee from the input is off, or one from the output is on.
  const along = isIn ? (fromInput ? amount * afterFee : amount) : fromInput ? amount : amount * grossUp
  const inScale = token === 'x' ? along : along / scale
  const moved = curve.swap(
    { x: position.x, y: position.y / scale },
    isIn ? exactIn(token, inScale) : exactOut(token, inScale),
  )
  if (E.isLeft(moved)) return refusedOr(position, moved.left)
  const spot = curve.spotPrice(moved.right.reserves)
  if (E.isLeft(spot)) return spot.left
  const x = moved.right.reserves.x
  const y = moved.right.reserves.y * scale
  const paysX = tokenIn(trade) === 'x'
  const curveIn = paysX ? moved.right.amountIn : moved.right.amountIn * scale
  const curveOut = paysX ? moved.right.amountOut * scale : moved.right.amountOut
  const paid = isIn ? amount : fromInput ? curveIn * grossUp : curveIn
  const charged = fromInput ? paid - (isIn ? along : curveIn) : curveOut * fee
  const feeX = paysX === fromInput ? charged : 0
  const feeY = paysX === fromInput ? 0 : charged
  position.noiseGain += price * (x - position.x) + (y - position.y)
  position.x = x
  position.y = y
  setSpot(position, spot.right * scale)
  const feeValue = price * feeX + feeY
  position.feesPaid += feeValue * position.ownersPart
  position.protocolFees += feeValue * (1 - position.ownersPart)
  countVolume(position, paysX ? price * paid : paid, origin)
  return charged === 0 ? undefined : addFees(position, feeX * position.ownersPart, feeY * position.ownersPart)
}
