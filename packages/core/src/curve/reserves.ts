// The two tokens of a pool, and its reserves of them.

/** One of the two tokens: X, the base, or Y, the numeraire in which prices are quoted. */
export type Token = 'x' | 'y'

/** The amounts of both tokens that a pool holds. */
export interface Reserves<N> {
  /** Tokens of X. */
  readonly x: N
  /** Tokens of Y. */
  readonly y: N
}

/**
 * The token on the other side of a trade.
 *
 * @example
 * import { otherToken } from '@ammeter/core'
 *
 * otherToken('x') // => 'y'
 */
export const otherToken = (token: Token): Token => (token === 'x' ? 'y' : 'x')
