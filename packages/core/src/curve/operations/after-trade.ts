// What a trade along a level set leaves of the reserves that it moves: one check for curves and baskets.

import * as E from '../../answer.js'
import type { Real } from '../../arithmetic/real.js'
import { notRepresentable } from '../../check.js'
import type { Answer } from '../curve.js'
import type { ExactInResult } from '../definition/definition.js'
import type { TokenId } from '../trade.js'

/** How far, in rounding units of the reserve that grows, a trade may end beyond the last of the other reserve. */
const OVERSHOOT = 32

/** A trade of an amount between two reserves. */
export interface Exchange<N> {
  readonly tokenOut: TokenId
  readonly reserveIn: N
  readonly reserveOut: N
  readonly amount: N
}

/** What a trade moved and left. */
export interface Exchanged<N> {
  readonly amountIn: N
  readonly amountOut: N
  /** The reserves after it. */
  readonly grown: N
  readonly left: N
}

/** The checks of what formulas answer for a trade. */
export const tradeChecks = <N>(real: Real<N>) => {
  const { zero, compare, isFinite: finite, add, sub, mul, div } = real
  const overshoot = mul(real.of(OVERSHOOT), real.roundingUnit)
  const isNotNegative = (a: N) => finite(a) && compare(a, zero) >= 0

  const lost = (quantity: string, result: N): Answer<never> => E.left(notRepresentable(real, quantity, result))

  const insufficient = ({ tokenOut, reserveOut }: Exchange<N>, given: N, allowed: string): Answer<never> =>
    E.left({
      _tag: 'InsufficientReserves',
      token: tokenOut,
      given: real.toText(given),
      allowed: `${allowed} ${real.toText(reserveOut)}`,
    })

  /** After a trade for an exact amount in; its rest may have been rounded to nothing. */
  const sold = (exchange: Exchange<N>, { amountOut, remaining }: ExactInResult<N>): Answer<Exchanged<N>> => {
    const { reserveIn, reserveOut, amount } = exchange
    const grown = add(reserveIn, amount)
    if (!finite(grown)) return lost('reserve after the trade', grown)
    if (!isNotNegative(amountOut)) return lost('amount out', amountOut)
    if (!finite(remaining)) return lost('reserve after the trade', remaining)
    if (compare(amountOut, reserveOut) > 0) {
      // The trade ends beyond the last token: by less than the rounding of the reserve that grew, it ends there.
      const excess = sub(amountOut, reserveOut)
      const rounding = div(mul(mul(overshoot, grown), amountOut), amount)
      if (compare(excess, rounding) > 0) return insufficient(exchange, amountOut, 'at most')
    }
    const left = real.max(remaining, zero)
    return E.right({ amountIn: amount, amountOut: real.min(amountOut, reserveOut), grown, left })
  }

  /** After a trade for an exact amount out, for which so much must be paid. */
  const bought = (exchange: Exchange<N>, amountIn: N): Answer<Exchanged<N>> => {
    const { reserveIn, reserveOut, amount } = exchange
    const grown = add(reserveIn, amountIn)
    const left = sub(reserveOut, amount)
    if (finite(grown) && compare(amountIn, zero) >= 0) return E.right({ amountIn, amountOut: amount, grown, left })
    return compare(amount, reserveOut) === 0 ? insufficient(exchange, amount, 'less than') : lost('amount in', amountIn)
  }

  return { sold, bought, lost, insufficient, isNotNegative }
}
