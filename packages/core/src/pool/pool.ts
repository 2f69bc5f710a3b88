// What every pool offers.

import type { Answer } from '../curve/curve.js'
import type { Token } from '../curve/reserves.js'
import type { TokenId, Trade } from '../curve/trade.js'
import type { PoolState } from './pool-state.js'

/** An amount of each token of a pool. */
export type Amounts<N, T extends TokenId = Token> = Readonly<Record<T, N>>

/** A price of a pool: a number of its arithmetic, and float64 for a pool of whole units. */
export type Price<N> = N extends bigint ? number : N

/** What happens to a pool that nobody trades with: time passes, and an oracle may speak. */
export interface PoolEvent<N> {
  /** Seconds, as the caller counts them; at least the pool's own `time`. */
  readonly time: number
  /** The price of the market outside, Y per X, above 0, for pools that follow one. */
  readonly price?: Price<N>
}

/** The result of a trade. */
export interface PoolSwap<N, T extends TokenId = Token> {
  /** Tokens that the trader paid, fee included. */
  readonly amountIn: N
  /** Tokens that the trader received, fee deducted. */
  readonly amountOut: N
  /** Tokens charged, the protocol's part included. */
  readonly fees: Amounts<N, T>
  /** The part of `fees` that left the pool. */
  readonly protocolFees: Amounts<N, T>
  /** The pool after the trade. */
  readonly pool: Pool<N, T>
}

/** How much liquidity to pay into a pool. */
export type LiquidityIn<N, T extends TokenId = Token> =
  /** In units of the curve's liquidity, above 0. */
  | { readonly liquidity: N }
  /** Amounts of each token, of which the pool takes what is in proportion to its reserves. */
  | { readonly offered: Amounts<N, T> }

/** How much liquidity to take out of a pool. */
export type LiquidityOut<N> =
  /** In units of the curve's liquidity, above 0 and at most the pool's. */
  | { readonly liquidity: N }
  /** A part of the pool, above 0 and at most 1. */
  | { readonly share: N }

/** The result of adding or removing liquidity. */
export interface LiquidityChange<N, T extends TokenId = Token, P = Pool<N, T>> {
  /** The pool after the change. */
  readonly pool: P
  /** Tokens paid in, or taken out. */
  readonly amounts: Amounts<N, T>
  /** What was offered and not taken; zero of each token otherwise. */
  readonly left: Amounts<N, T>
  /** Liquidity added or removed, in the curve's units. */
  readonly liquidity: N
}

/**
 * What one trades with, at a moment: reserves, fees, a clock, and whatever else it keeps. It is a value: every operation
 * answers the next pool and leaves this one as it is. `N` is the number type, `bigint` for exact pools.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { exactIn, float64, orThrow, poolOf } from '@ammeter/core'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * const pool = orThrow(poolOf(curve, { price: 1, liquidity: 100, fee: 0.2 }))
 * const trade = orThrow(pool.swap(exactIn('x', 125)))
 * trade.amountOut // => 50
 * trade.fees // => { x: 25, y: 0 }
 * trade.pool.reserves // => { x: 225, y: 50 }
 * pool.reserves // => { x: 100, y: 100 }
 */
export interface Pool<N, T extends TokenId = Token> {
  /** The name of the curve, or of the pool's definition. */
  readonly name: string
  /** Two tokens or more. */
  readonly tokens: readonly T[]
  /** What it trades with. */
  readonly reserves: Amounts<N, T>
  /** Fees set aside for the owners of its liquidity, and not traded with. */
  readonly collected: Amounts<N, T>
  /** Fees that left the pool for the protocol, so far. */
  readonly protocolFees: Amounts<N, T>
  /** Its clock, in seconds as the caller counts them. */
  readonly time: number
  /**
   * The marginal price, fee included: how much of `tokenOut` the pool pays for a very small unit of `tokenIn`. Of a pool
   * of two tokens, `tokenOut` is the other one. Zero where it has nothing to pay out, or has stopped trading. Errors:
   * `InvalidChoice` for a token it does not have, and those of its curve.
   */
  readonly quote: (tokenIn: T, tokenOut?: T) => Answer<Price<N>>
  /** A trade, its fee taken. Errors: those of the curve's `swap`; `InvalidQuantity` once the pool has stopped trading. */
  readonly swap: (trade: Trade<N, T>) => Answer<PoolSwap<N, T>>
  /**
   * The trade that an arbitrageur makes at a market price (Y per X): the one whose last unit costs, fee included, what the
   * market pays for it. Nothing where no trade pays. After it the pool's quote is the market's price; fees that join the
   * reserves then move the quote a little further. Pools that cannot tell leave it out: one searches by `quote` and `swap`.
   */
  readonly tradeTo?: (price: Price<N>) => Answer<Trade<N, T> | undefined>
  /**
   * Pays liquidity in, at the proportion of the reserves. Errors: `InvalidQuantity`; `InvalidReserves` for a pool that was
   * emptied.
   */
  readonly addLiquidity: (added: LiquidityIn<N, T>) => Answer<LiquidityChange<N, T>>
  /**
   * Takes liquidity out, at the proportion of the reserves; `collected` stays as it is. Errors: `InvalidQuantity`,
   * `InvalidReserves` for a pool that was emptied.
   */
  readonly removeLiquidity: (removed: LiquidityOut<N>) => Answer<LiquidityChange<N, T>>
  /** The pool at a later time. Errors: `InvalidQuantity` for a time before its own, `InvalidPrice`. */
  readonly at: (event: PoolEvent<N>) => Answer<Pool<N, T>>
  /** Everything there is to save: plain data, which `poolOf(…, { state })` opens again. */
  readonly state: PoolState
}
