import type { Reserves, Token } from './reserves.js'

/** A trade with a pool: an exact amount of one token paid in, or an exact amount of one token taken out. */
export interface Trade<N, T extends string | number = Token> {
  readonly kind: 'exactIn' | 'exactOut'
  /** The token whose amount is given. */
  readonly token: T
  /** Tokens, zero or more. */
  readonly amount: N
}

/** What a trade came to. */
export interface Swap<N> {
  /** Tokens paid to the curve. */
  readonly amountIn: N
  /** Tokens paid by the curve. */
  readonly amountOut: N
  /** The reserves after the trade. */
  readonly reserves: Reserves<N>
}

/**
 * Pay exactly this amount of a token and take what the curve gives for it.
 *
 * @param token The token paid.
 * @param amount Tokens, zero or more; checked when the trade is made.
 *
 * @example
 * import { exactIn } from '@ammeter/core'
 *
 * exactIn('x', 10) // => { kind: 'exactIn', token: 'x', amount: 10 }
 */
export const exactIn = <N>(token: Token, amount: N): Trade<N> => ({ kind: 'exactIn', token, amount })

/**
 * Take exactly this amount of a token and pay what the curve asks for it.
 *
 * @param token The token taken.
 * @param amount Tokens, zero or more; checked when the trade is made.
 *
 * @example
 * import { exactOut } from '@ammeter/core'
 *
 * exactOut('y', 10) // => { kind: 'exactOut', token: 'y', amount: 10 }
 */
export const exactOut = <N>(token: Token, amount: N): Trade<N> => ({ kind: 'exactOut', token, amount })
