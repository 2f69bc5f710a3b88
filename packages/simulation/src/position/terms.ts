// The terms of a position: deposit, fee, traders, strategy, alerts and the market around it.

import type { Curve, FeePolicy, FeeTerms, PoolSource } from '@ammeter/core'
import type { AlertRule } from '../alerts/alert-rule.js'
import type { Strategy } from '../strategies/strategy.js'
import type { Trader } from '../traders/trader.js'
import type { Protection } from './protection.js'

/** A pool of the rest of the market. */
export interface MarketPool extends Pick<FeeTerms<number>, 'feeFrom'> {
  readonly curve: Curve<number> | PoolSource<number>
  /** What it holds at entry, in Y, above 0. */
  readonly value: number
  /** A fraction in [0, 1), or a policy; by default 0. */
  readonly fee?: number | FeePolicy<number>
}

/** A position of liquidity, and the pool and the people around it. */
export interface PositionTerms extends FeeTerms<number> {
  /** A curve, or what `controlled` and `definePool` make. */
  readonly curve: Curve<number> | PoolSource<number>
  /** Makes the curve with other parameters, for strategies that move the position to another range. */
  readonly curveWith?: (parameters: Readonly<Record<string, number>>) => ReturnType<Curve<number>['reflected']>
  /** The price at entry, Y per X, above 0; by default the first price of the path. */
  readonly entryPrice?: number
  /** What is deposited, in Y, above 0; by default 1. */
  readonly deposit?: number
  /** What the whole pool holds at entry, the deposit included, in Y; by default the deposit alone. */
  readonly poolValue?: number
  /** Who trades. One arbitrageur without costs is always there; another takes its place. */
  readonly traders?: readonly Trader[]
  /** The other pools of the market, between which and this one flow is routed; by default there are none. */
  readonly rest?: readonly MarketPool[]
  /** What the owner does; by default nothing. */
  readonly strategy?: Strategy
  /** What a transaction of the position's owner costs, in Y: entering, each action, leaving. By default 0. */
  readonly gas?: number
  /** What the owner's own trades cost, as a fraction of their size. By default 0. */
  readonly swapCost?: number
  readonly protection?: Protection
  readonly alerts?: readonly AlertRule[]
  /** After how many seconds trades are measured against the price; by default not at all. */
  readonly markouts?: readonly number[]
  /** Whether the worst drawdown of each of many paths is measured, which takes the books at every step; by default not. A backtest always measures it. */
  readonly drawdowns?: boolean
  /** Whether to step by the pool's `swap` even where there is a faster way with the same books; by default not. */
  readonly throughSwap?: boolean
}
