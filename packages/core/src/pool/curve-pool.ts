// The pool on a curve, as callers see it.

import type { Answer, Curve } from '../curve/curve.js'
import type { Reserves, Token } from '../curve/reserves.js'
import type { Trade } from '../curve/trade.js'
import type { Controller } from './controller.js'
import type { FeePolicy, Memory } from './fee-policy.js'
import type { LiquidityChange, LiquidityIn, LiquidityOut, Pool, PoolEvent, PoolSwap } from './pool.js'
import type { FeeHandling } from './terms.js'

/** A trade with a pool on a curve. */
export interface CurvePoolSwap<N> extends PoolSwap<N> {
  /** What the fee was taken from: `fees` has none of the other token. */
  readonly feeToken: Token
  /** The rate of the fee, a fraction in [0, 1). */
  readonly feeRate: N
  /** The marginal price before the trade, without fee, Y per X. */
  readonly spotPrice: N
  /** The marginal price after the trade, without fee, Y per X. */
  readonly spotPriceAfter: N
  /** What the trader pays or receives for one X, fee included, Y per X; the spot price for a trade of nothing. */
  readonly executionPrice: N
  /** How much worse than the spot price the trade is without its fee, a fraction in [0, 1). */
  readonly priceImpact: N
  readonly pool: CurvePool<N>
}

/** A pool that trades along a curve. */
export interface CurvePool<N> extends Pool<N> {
  /** The curve as it stands; that of a moving pool changes with time and trades. */
  readonly curve: Curve<N>
  readonly policy: FeePolicy<N>
  /** What the fee is taken from. */
  readonly feeFrom: 'input' | 'output'
  /** Whether fees join the reserves, where they compound, or are collected beside them. */
  readonly fees: FeeHandling
  /** The part of each fee that leaves the pool, from 0 to 1. */
  readonly protocolFee: N
  /** The liquidity of the reserves. Errors: `InvalidReserves` for a pool that was emptied. */
  readonly liquidity: () => Answer<N>
  /** The marginal price without fee, Y per X. Errors: `InvalidReserves` for a pool that was emptied. */
  readonly spotPrice: () => Answer<N>
  readonly swap: (trade: Trade<N>) => Answer<CurvePoolSwap<N>>
  readonly addLiquidity: (added: LiquidityIn<N>) => Answer<LiquidityChange<N, Token, CurvePool<N>>>
  readonly removeLiquidity: (removed: LiquidityOut<N>) => Answer<LiquidityChange<N, Token, CurvePool<N>>>
  /** Pays tokens into the reserves for nothing. Errors: `InvalidQuantity`, `InvalidReserves`. */
  readonly donate: (amounts: Reserves<N>) => Answer<CurvePool<N>>
  readonly at: (event: PoolEvent<N>) => Answer<CurvePool<N>>
}

/** What does not change about a pool while it lives. */
export interface CurvePoolTerms<N> {
  readonly name: string
  readonly parameters: Readonly<Record<string, N>>
  readonly policy: FeePolicy<N>
  readonly feeFrom: 'input' | 'output'
  readonly fees: FeeHandling
  readonly protocolFee: N
  readonly controller: Controller<N> | undefined
}

/** What changes. */
export interface CurvePoolMoment<N> {
  readonly curve: Curve<N>
  readonly reserves: Reserves<N>
  readonly collected: Reserves<N>
  readonly protocolFees: Reserves<N>
  readonly time: number
  readonly feeMemory: Memory<N>
  /** What the controller of the curve's parameters remembers. */
  readonly poolMemory: Memory<N>
  /** Whether the pool has stopped trading: its liquidity can still be taken out. */
  readonly isClosed: boolean
}
