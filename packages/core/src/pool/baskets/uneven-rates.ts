// What uneven liquidity is charged by.

import { either as E } from 'fp-ts'
import type { Answer } from '../../curve/curve.js'
import { rateOf } from '../fee-rate.js'
import { alongTokens, atRates, type Charged } from './along-basket.js'

/** How a token's reserve changes with uneven liquidity. */
export interface UnevenChange<N> {
  readonly before: readonly N[]
  readonly after: readonly N[]
  /** The liquidity before, and after it without a fee. */
  readonly levels: readonly [before: N, after: N]
}

/**
 * The rate by which a token is charged for what is uneven.
 *
 * A policy whose rate depends on the trade is asked with the token's reserve before and after, beside an even part of the
 * liquidity: so does StableSwap-NG.
 */
export const unevenRate = <N>(
  pool: Charged<N>,
  { before, after, levels }: UnevenChange<N>,
  token: number,
): Answer<N> => {
  const { basket, policy } = pool
  const { real, tokens } = basket
  const known = policy.constant ?? policy.ofLiquidity
  if (known !== undefined) return E.right(known)
  const other = token === 0 ? 1 : 0
  const count = real.of(tokens)
  const even = levels.map(level => real.div(level, count)) as [N, N]
  const own = [before, after].map(list => atRates(basket, list)[token] as N) as [N, N]
  const settling = alongTokens(pool, token, other)
  const unrated = { ...settling, policy, reserves: { x: own[0], y: even[0] } }
  const { everyReserve: _all, ...pair } = unrated
  return E.either.map(rateOf(pair, 'x', { x: own[1], y: even[1] }), ({ rate }) => rate)
}
