// The rules that the author of a pool writes.

import type { Reserves, Token } from '../curve/reserves.js'
import type { Memory } from './fee-policy.js'

/** What a trade with a pool of its own rules does. */
export interface OwnSwap<N> {
  readonly amountIn: N
  readonly amountOut: N
  /** Tokens charged, of each; by default none. */
  readonly fees?: Reserves<N>
  /** What the pool remembers after the trade. */
  readonly memory: Memory<N>
}

/** The rules of a pool, in an arithmetic and for parameters already checked. All it knows is in its memory. */
export interface PoolRules<N> {
  /** A pool of a value (in Y) at a price (Y per X), at a time in seconds. */
  readonly open: (opening: { readonly price: N; readonly value: N; readonly time: number }) => Memory<N>
  /** A pool of these reserves; left out, it opens at a price only. In whole units it is the one way to open. */
  readonly openWith?: (opening: { readonly reserves: Reserves<N>; readonly time: number }) => Memory<N>
  /** What it trades with. */
  readonly reserves: (memory: Memory<N>) => Reserves<N>
  /** Fees set aside; by default none. */
  readonly collected?: (memory: Memory<N>) => Reserves<N>
  /** Its liquidity in units of its own, such as shares; by default 1 for all that there is. */
  readonly liquidity?: (memory: Memory<N>) => N
  /**
   * The marginal price, fee included: how much of the other token is paid for a very small unit of this one. It is asked
   * in float64 for a pool of whole units.
   */
  readonly quote: (memory: Memory<N>, tokenIn: Token) => N
  /** A trade for an exact amount in, above 0; nothing where it asks for more than the pool holds. */
  readonly exactIn: (memory: Memory<N>, tokenIn: Token, amount: N) => OwnSwap<N> | undefined
  /** A trade for an exact amount out, above 0; left out, it is found by a search over `exactIn`. */
  readonly exactOut?: (memory: Memory<N>, tokenOut: Token, amount: N) => OwnSwap<N> | undefined
  /**
   * The pool at a later time, with the price of the market outside where an oracle gives one; by default as it is. A pool
   * of whole units is told no price.
   */
  readonly onTime?: (
    memory: Memory<N>,
    event: { readonly time: number; readonly elapsed: number; readonly price: N | undefined },
  ) => Memory<N>
  /**
   * The pool with more or less liquidity: `scale` makes of each amount what there will be of it. All of it taken out is 0
   * of each.
   */
  readonly scaled: (memory: Memory<N>, scale: (amount: N) => N) => Memory<N>
}
