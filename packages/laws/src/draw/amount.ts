// Draws the sizes of trades.

import type { Curve, Real, Reserves, Token, Trade } from '@ammeter/core'
import { exactIn, exactOut, otherToken } from '@ammeter/core'
import fc from 'fast-check'
import { answersOf } from '../curve/answers-of.js'
import { stopWith } from '../verdict/to-verdict.js'
import { vacuous } from '../verdict/verdict.js'
import { magnitude } from './magnitude.js'

/** The size of a trade, in proportion to a pool that does not exist yet. */
export interface TradeSize<N> {
  readonly kind: Trade<N>['kind']
  readonly token: Token
  /** The amount, as a part of the reserve of that token. */
  readonly part: N
}

export const token: fc.Arbitrary<Token> = fc.constantFrom('x', 'y')

/** Parts of a reserve from `1e-14` to ten million. */
export const partIn = <N>(real: Real<N>): fc.Arbitrary<N> => magnitude(-14, 6).map(real.of)

/** Parts of a reserve from `1e-14` to nearly all, and all of it. */
const partOut = <N>(real: Real<N>): fc.Arbitrary<N> =>
  fc.oneof(
    { weight: 8, arbitrary: magnitude(-14, -1).map(real.of) },
    { weight: 3, arbitrary: magnitude(-9, -2).map(left => real.sub(real.one, real.of(left))) },
    { weight: 1, arbitrary: fc.constant(real.one) },
  )

/** Trades of every size, given by either end, for either token. */
export const tradeSize = <N>(real: Real<N>): fc.Arbitrary<TradeSize<N>> =>
  fc.oneof(
    fc.record({ kind: fc.constant('exactIn' as const), token, part: partIn(real) }),
    fc.record({ kind: fc.constant('exactOut' as const), token, part: partOut(real) }),
  )

/** That part of a reserve; if the reserve is empty, of what the other one is worth in this token. */
export const amountIn = <N>(curve: Curve<N>, reserves: Reserves<N>, paid: Token, part: N): N => {
  const { real } = curve
  if (!real.isZero(reserves[paid])) return real.mul(part, reserves[paid])
  const price = answersOf(curve).spotPrice(reserves)
  const other = reserves[otherToken(paid)]
  return real.mul(part, paid === 'x' ? real.div(other, price) : real.mul(other, price))
}

/** The trade of that size with a pool. No trade takes a token that the pool does not hold. */
export const tradeWith = <N>(curve: Curve<N>, reserves: Reserves<N>, size: TradeSize<N>): Trade<N> => {
  if (size.kind === 'exactIn') return exactIn(size.token, amountIn(curve, reserves, size.token, size.part))
  const { real } = curve
  if (real.isZero(reserves[size.token])) throw stopWith(vacuous('there is none of the token'))
  return exactOut(size.token, real.mul(size.part, reserves[size.token]))
}
