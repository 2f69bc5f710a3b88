import { type CurveError, exactIn, type Token } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { addFees, type Position, setSpot } from './position.js'

/**
 * A trade for an exact amount in, by someone who takes what the pool gives.
 *
 * @param amount Tokens paid, fee included.
 * @param price The market price, by which what was gained is measured.
 */
export const noiseTrade = (position: Position, token: Token, amount: number, price: number): CurveError | undefined => {
  const { curve, fee, fromInput, scale } = position
  const into = fromInput ? amount * position.afterFee : amount
  const trade = curve.swap(
    { x: position.x, y: position.y / scale },
    exactIn(token, token === 'x' ? into : into / scale),
  )
  if (E.isLeft(trade)) {
    if (trade.left._tag !== 'InsufficientReserves') return trade.left
    position.refused += 1
    return undefined
  }
  const spot = curve.spotPrice(trade.right.reserves)
  if (E.isLeft(spot)) return spot.left
  const x = trade.right.reserves.x
  const y = trade.right.reserves.y * scale
  const out = token === 'x' ? trade.right.amountOut * scale : trade.right.amountOut
  const charged = fromInput ? amount - into : out * fee
  const feeX = (token === 'x') === fromInput ? charged : 0
  const feeY = (token === 'x') === fromInput ? 0 : charged
  position.noiseGain += price * (x - position.x) + (y - position.y)
  position.x = x
  position.y = y
  setSpot(position, spot.right * scale)
  position.volume += token === 'x' ? price * amount : amount
  position.feesPaid += price * feeX + feeY
  position.noiseTrades += 1
  return charged === 0 ? undefined : addFees(position, feeX, feeY)
}
