import type { Pool, Token } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { isEmpty, type Position } from '../position/position.js'
import { amountToPrice } from './amount-to-price.js'
import type { Venue } from './venue.js'

/** A position as a venue: its curve with a constant fee, or a pool that is asked. */
export const venueOf = (position: Position): Venue => {
  const onCurve = curveVenue(position)
  const atPool = poolVenue(position)
  const now = () => (position.pool === undefined ? onCurve : atPool)
  return {
    ask: () => (isEmpty(position) ? Number.POSITIVE_INFINITY : now().ask()),
    bid: () => (isEmpty(position) ? 0 : now().bid()),
    spend: price => (isEmpty(position) ? 0 : now().spend(price)),
    sell: price => (isEmpty(position) ? 0 : now().sell(price)),
  }
}

/** Where a fee from the input is a part of what is paid, what is paid is more than what reaches the curve. */
const paidFor = ({ fromInput, grossUp }: Position, moved: number): number =>
  moved > 0 ? (fromInput ? moved * grossUp : moved) : 0

const curveVenue = (position: Position): Venue => {
  /** Reserves of a token once the pool's own price is `spot`. Beyond an end of its prices they are those of the end. */
  const reserveAt = (token: Token, spot: number): number => {
    const { from, to, curve, liquidity, scale, perScale } = position
    const unit = curve.reserves(Math.min(Math.max(spot, from / 2), to * 2) * perScale)
    if (E.isLeft(unit)) return position[token]
    return token === 'x' ? liquidity * unit.right.x : liquidity * scale * unit.right.y
  }
  return {
    ask: () => (position.x > 0 ? Math.max(position.spot, position.from) * position.grossUp : Number.POSITIVE_INFINITY),
    bid: () => (position.y > 0 ? Math.min(position.spot, position.to) * position.afterFee : 0),
    spend: price => {
      const spot = price * position.afterFee
      if (position.x === 0 || spot <= Math.max(position.spot, position.from)) return 0
      const isEndless = price === Number.POSITIVE_INFINITY && position.to === Number.POSITIVE_INFINITY
      return isEndless ? price : paidFor(position, reserveAt('y', spot) - position.y)
    },
    sell: price => {
      const spot = price * position.grossUp
      if (position.y === 0 || spot >= Math.min(position.spot, position.to)) return 0
      const isEndless = price === 0 && position.from === 0
      return isEndless ? Number.POSITIVE_INFINITY : paidFor(position, reserveAt('x', spot) - position.x)
    },
  }
}

const poolVenue = (position: Position): Venue => {
  const quote = (token: Token): number => {
    const answer = (position.pool as Pool<number>).quote(token)
    return E.isRight(answer) ? answer.right : 0
  }
  const until = (token: Token, price: number): number => amountToPrice(position.pool as Pool<number>, token, price)
  return {
    ask: () => 1 / quote('y'),
    bid: () => quote('x'),
    spend: price => until('y', price),
    sell: price => until('x', price),
  }
}
