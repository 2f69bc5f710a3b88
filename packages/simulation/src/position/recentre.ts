import type { CurveError } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { type Position, principalValue, reservesValue, setSpot } from './position.js'

/**
 * Moves the position's centre to a price: takes everything out, trades what is too much of one token, and puts it back.
 *
 * @param swapCost What that trade costs, as a fraction of its size.
 * @returns The cost, in Y.
 */
export const recentre = (position: Position, price: number, swapCost: number): E.Either<CurveError, number> => {
  const unit = position.curve.reserves(position.centre)
  if (E.isLeft(unit)) return unit
  const scale = price / position.centre
  const unitX = unit.right.x
  const unitValue = scale * (position.centre * unitX + unit.right.y)
  const before = reservesValue(position, price)
  const perValue = unitX / unitValue
  // X after the cost is perValue · (before − cost), and the cost is a fraction of the change of X, whichever its sign.
  const bought = perValue * before - position.x
  const rate = swapCost * price
  const cost = bought >= 0 ? (rate * bought) / (1 + rate * perValue) : (rate * -bought) / (1 - rate * perValue)
  const principal = principalValue(position, price) - cost
  const after = before - cost
  position.scale = scale
  position.perScale = 1 / scale
  position.from = position.lower * scale
  position.to = position.upper * scale
  position.liquidity = after / unitValue
  position.principal = principal / unitValue
  position.principalShare = principal / after
  position.x = position.liquidity * unitX
  position.y = position.liquidity * scale * unit.right.y
  setSpot(position, price)
  return E.right(cost)
}
