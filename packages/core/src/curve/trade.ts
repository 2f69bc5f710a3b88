// Trades and their results.

import type { Reserves, Token } from './reserves.js'

/** The name of a token: `'x'` and `'y'` where there are two, indexes or symbols where there are more. */
export type TokenId = string | number

/** A trade with a pool: an exact amount of one token paid in, or an exact amount of one token taken out. */
export interface Trade<N, T extends TokenId = Token> {
  readonly kind: 'exactIn' | 'exactOut'
  /** The token whose amount is given. */
  readonly token: T
  /** Tokens, zero or more. */
  readonly amount: N
  /** The token on the other side. Left out where there are two tokens: it is the other one. */
  readonly otherToken?: T
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
 * Pay exactly this amount of a token and take what the curve gives for it. Where a pool has more than two tokens, a third
 * argument names the token taken.
 *
 * @param token The token paid.
 * @param amount Tokens, zero or more; checked when the trade is made.
 *
 * @example
 * import { exactIn } from '@ammeter/core'
 *
 * exactIn('x', 10) // => { kind: 'exactIn', token: 'x', amount: 10 }
 * exactIn('dai', 10, 'usdc') // => { kind: 'exactIn', token: 'dai', amount: 10, otherToken: 'usdc' }
 */
export function exactIn<N>(token: Token, amount: N): Trade<N>
export function exactIn<N, T extends TokenId>(token: T, amount: N, tokenOut: T): Trade<N, T>
export function exactIn<N, T extends TokenId>(token: T, amount: N, tokenOut?: T): Trade<N, T> {
  return { kind: 'exactIn', token, amount, ...(tokenOut !== undefined && { otherToken: tokenOut }) }
}

/**
 * Take exactly this amount of a token and pay what the curve asks for it. Where a pool has more than two tokens, a third
 * argument names the token paid.
 *
 * @param token The token taken.
 * @param amount Tokens, zero or more; checked when the trade is made.
 *
 * @example
 * import { exactOut } from '@ammeter/core'
 *
 * exactOut('y', 10) // => { kind: 'exactOut', token: 'y', amount: 10 }
 */
export function exactOut<N>(token: Token, amount: N): Trade<N>
export function exactOut<N, T extends TokenId>(token: T, amount: N, tokenIn: T): Trade<N, T>
export function exactOut<N, T extends TokenId>(token: T, amount: N, tokenIn?: T): Trade<N, T> {
  return { kind: 'exactOut', token, amount, ...(tokenIn !== undefined && { otherToken: tokenIn }) }
}
