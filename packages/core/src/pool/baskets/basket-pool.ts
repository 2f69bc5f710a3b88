// The pool on a basket, as callers see it.

import type { Basket } from '../../basket/basket.js'
import type { Answer } from '../../curve/curve.js'
import type { TokenId, Trade } from '../../curve/trade.js'
import type { FeePolicy, Memory } from '../fee-policy.js'
import type { Amounts, LiquidityChange, LiquidityIn, LiquidityOut, Pool, PoolEvent, PoolSwap } from '../pool.js'
import type { PoolState } from '../pool-state.js'
import type { FeeHandling, FeeTerms } from '../terms.js'

/**
 * What uneven liquidity is charged: by `balancer`, the fee on what a deposit has above, or a withdrawal below, its
 * proportion; by `curve`, `n/(4(n − 1))` of the fee on what every token is off its proportion.
 */
export type UnevenFee = 'balancer' | 'curve'

/** What a pool on a basket opens with. */
export type BasketOpening<N, T extends TokenId = number> =
  /** Liquidity at prices, all above 0. */
  | { readonly prices: readonly N[]; readonly liquidity: N }
  /** A value at prices, in their unit. */
  | { readonly prices: readonly N[]; readonly deposit: N }
  /** Amounts offered at prices: the pool takes what its basket holds there in proportion, and says what is left. */
  | { readonly prices: readonly N[]; readonly offered: Amounts<NoInfer<N>, NoInfer<T>> }
  /** The reserves themselves. */
  | { readonly reserves: Amounts<NoInfer<N>, NoInfer<T>> }
  /** What `pool.state` was. */
  | { readonly state: PoolState }

/** All that a pool on a basket is opened with. */
export type BasketPoolTerms<N, T extends TokenId = number> = FeeTerms<N> &
  BasketOpening<N, T> & {
    /** Symbols by which its tokens are named; left out, they are indexes from 0. */
    readonly tokens?: readonly T[]
    /** By default `balancer` where the fee is from the input, and `curve` where it is from the output. */
    readonly unevenFee?: UnevenFee
  }

/** Liquidity that is paid in unevenly. */
export type UnevenIn<N, T extends TokenId = number> =
  /** Amounts of each token, all of which the pool takes. */
  | { readonly amounts: Amounts<N, T> }
  /** So much liquidity, paid in one token. */
  | { readonly liquidity: N; readonly token: T }

/** Liquidity that is taken out unevenly. */
export type UnevenOut<N, T extends TokenId = number> =
  /** Exactly these amounts, for as much liquidity as they cost. */
  | { readonly amounts: Amounts<N, T> }
  /** So much liquidity, or such a part of the pool, all in one token. */
  | { readonly liquidity: N; readonly token: T }
  | { readonly share: N; readonly token: T }

/** The result of adding or removing liquidity of a pool on a basket. */
export interface BasketLiquidityChange<N, T extends TokenId = number> extends LiquidityChange<N, T, BasketPool<N, T>> {
  /** Tokens charged for what is uneven, the protocol's part included. */
  readonly fees: Amounts<N, T>
  /** The part of `fees` that left the pool. */
  readonly protocolFees: Amounts<N, T>
}

/** A trade with a pool on a basket. */
export interface BasketPoolSwap<N, T extends TokenId = number> extends PoolSwap<N, T> {
  /** What the fee was taken from. */
  readonly feeToken: T
  /** The rate of the fee, a fraction in [0, 1). */
  readonly feeRate: N
  /** The marginal price before the trade, without fee: of the token taken, for one of the token paid. */
  readonly spotPrice: N
  /** What was received for one of the token paid, fee included; the spot price for a trade of nothing. */
  readonly executionPrice: N
  /** How much worse than the spot price the trade is without its fee, a fraction in [0, 1). */
  readonly priceImpact: N
  readonly pool: BasketPool<N, T>
}

/** A pool that trades any two tokens of a basket. */
export interface BasketPool<N, T extends TokenId = number> extends Pool<N, T> {
  readonly basket: Basket<N>
  readonly policy: FeePolicy<N>
  readonly feeFrom: 'input' | 'output'
  readonly fees: FeeHandling
  readonly protocolFee: N
  readonly unevenFee: UnevenFee
  /** The liquidity of the reserves. Errors: `InvalidReserves` for a pool that was emptied. */
  readonly liquidity: () => Answer<N>
  /** The marginal price of each token without fee, in units of the last one. Errors: `InvalidReserves`. */
  readonly spotPrices: () => Answer<Amounts<N, T>>
  readonly swap: (trade: Trade<N, T>) => Answer<BasketPoolSwap<N, T>>
  /**
   * Pays liquidity in: at the proportion of the reserves, in any amounts, or in one token. What is uneven is charged.
   * `liquidity` of the result is that of the owner, in units of the pool's before.
   */
  readonly addLiquidity: (added: LiquidityIn<N, T> | UnevenIn<N, T>) => Answer<BasketLiquidityChange<N, T>>
  /** Takes liquidity out: at the proportion of the reserves, in exact amounts, or in one token. */
  readonly removeLiquidity: (removed: LiquidityOut<N> | UnevenOut<N, T>) => Answer<BasketLiquidityChange<N, T>>
  readonly at: (event: PoolEvent<N>) => Answer<BasketPool<N, T>>
}

/** What does not change about a pool on a basket. */
export interface BasketPoolFixed<N, T extends TokenId> {
  readonly basket: Basket<N>
  readonly tokens: readonly T[]
  readonly policy: FeePolicy<N>
  readonly feeFrom: 'input' | 'output'
  readonly fees: FeeHandling
  readonly protocolFee: N
  readonly unevenFee: UnevenFee
}

/** What changes: lists by index. */
export interface BasketPoolMoment<N> {
  readonly reserves: readonly N[]
  readonly collected: readonly N[]
  readonly protocolFees: readonly N[]
  readonly time: number
  readonly feeMemory: Memory<N>
}
