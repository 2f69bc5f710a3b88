import type { Curve, CurveError } from '@ammeter/core'
import { either as E, option as O } from 'fp-ts'

/** What does not change about a position while it is open. */
interface Fixed {
  readonly curve: Curve<number>
  readonly fee: number
  /** `1 − fee`, and its reciprocal: a product costs less than a quotient. */
  readonly afterFee: number
  readonly grossUp: number
  readonly fromInput: boolean
  readonly compounds: boolean
  /** The price for which the curve was made: re-centring on a price makes that one take its place. */
  readonly centre: number
  /** The ends of the curve's prices, 0 and ∞ where it has none. */
  readonly lower: number
  readonly upper: number
}

/**
 * Reserves on a curve, with a fee, and what became of them. One is moved on in place, because millions of steps are.
 *
 * Prices are counted in `scale`, which is 1 until the position is re-centred: the curve then stands at another price
 * with the same shape, its Y worth `scale` times as much.
 */
export interface Position extends Fixed {
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
  /** Fees collected, in tokens. */
  feesX: number
  feesY: number
  /** What traders paid in, fees included, in Y at the market price of the moment. */
  volume: number
  /** Fees when they were paid, in Y. */
  feesPaid: number
  /** What arbitrage took out of the reserves, at the market price of the moment: the arbitrageur's profit and fees. */
  lvr: number
  arbitrageProfit: number
  /** What noise traders left in the reserves beyond the market price of what they took. */
  noiseGain: number
  arbitrages: number
  noiseTrades: number
  /** Noise trades that the reserves could not serve. */
  refused: number
}

/** Sets the pool's price, and the band around it in which no arbitrage pays. */
export const setSpot = (position: Position, spot: number): void => {
  position.spot = spot
  position.lowerEdge = spot * position.afterFee
  position.upperEdge = spot * position.grossUp
}

/** A position of a value, in Y, entered at a price. */
export const openPosition = (
  terms: {
    readonly curve: Curve<number>
    readonly fee: number
    readonly fromInput: boolean
    readonly compounds: boolean
  },
  price: number,
  value: number,
): E.Either<CurveError, Position> => {
  const unit = terms.curve.reserves(price)
  if (E.isLeft(unit)) return unit
  const { x, y } = unit.right
  const liquidity = value / (price * x + y)
  const { prices } = terms.curve
  const lower = O.getOrElse(() => 0)(prices.lower)
  const upper = O.getOrElse(() => Number.POSITIVE_INFINITY)(prices.upper)
  const position: Position = {
    curve: terms.curve,
    fee: terms.fee,
    afterFee: 1 - terms.fee,
    grossUp: 1 / (1 - terms.fee),
    fromInput: terms.fromInput,
    compounds: terms.compounds,
    centre: price,
    lower,
    upper,
    scale: 1,
    perScale: 1,
    from: lower,
    to: upper,
    liquidity,
    principal: liquidity,
    principalShare: 1,
    x: liquidity * x,
    y: liquidity * y,
    spot: price,
    lowerEdge: price * (1 - terms.fee),
    upperEdge: price * (1 / (1 - terms.fee)),
    market: price,
    feesX: 0,
    feesY: 0,
    volume: 0,
    feesPaid: 0,
    lvr: 0,
    arbitrageProfit: 0,
    noiseGain: 0,
    arbitrages: 0,
    noiseTrades: 0,
    refused: 0,
  }
  return E.right(position)
}

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
    ? (1 - position.principalShare) * reservesValue(position, price)
    : price * position.feesX + position.feesY
