import type { Curve, FeeHandling, FeeTerms } from '@ammeter/core'
import { option as O } from 'fp-ts'
import type { AlertRules } from './alerts.js'
import type { Protection } from './protection.js'
import type { RangeManager } from './range-manager.js'

/** Traders who come for reasons of their own: Poisson arrivals, log-normal sizes, buying as often as selling. */
export interface NoiseTraders {
  /** Mean number of trades with the whole pool in a day, 0 or more. */
  readonly perDay: number
  /** Mean size of a trade, in Y, above 0. */
  readonly meanSize: number
  /** Standard deviation of the logarithm of the size, 0 or more; by default 1. */
  readonly deviation?: number
}

/** A position of liquidity, and the pool and the people around it. */
export interface PositionTerms extends FeeTerms<number> {
  readonly curve: Curve<number>
  /** What becomes of fees; by default the `defaultFeeHandling` of the curve. */
  readonly fees?: FeeHandling
  /** The price at entry, Y per X, above 0; by default the first price of the path. */
  readonly entryPrice?: number
  /** What is deposited, in Y, above 0; by default 1. */
  readonly deposit?: number
  /** What the whole pool holds at entry, the deposit included, in Y; by default the deposit alone. */
  readonly poolValue?: number
  readonly noise?: NoiseTraders
  /** Which fraction of the volume that comes with the path's points trades with this pool; by default none. */
  readonly volumeShare?: number
  /**
   * What trades with the pool in a day ÷ what the pool holds, 0 or more; by default none. Steadily, as much bought as sold,
   * so that it moves no price; only while the price is one at which the curve trades, and not along a pool's own records.
   */
  readonly dailyTurnover?: number
  /** Who looks after the position; by default it is held as it is. */
  readonly manager?: RangeManager
  /** What a transaction of the position's owner costs, in Y: entering, each re-centring, leaving. By default 0. */
  readonly gas?: number
  /** What the trade of a re-centring costs, as a fraction of its size. By default 0. */
  readonly swapCost?: number
  readonly protection?: Protection
  readonly alerts?: AlertRules
}

/**
 * What becomes of the fees of a position whose owner does not say: they are collected separately where the curve's prices
 * have an end, as in Uniswap v3, and compounded into the reserves elsewhere, as in Uniswap v2, Balancer and Curve.
 *
 * At the end of its prices a pool holds one token only, and fees in the other could not stay on the curve.
 *
 * @example
 * import { concentrated } from '@ammeter/concentrated'
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { defaultFeeHandling } from '@ammeter/simulation'
 *
 * defaultFeeHandling(orThrow(constantProduct(float64, {}))) // => 'compounded'
 * defaultFeeHandling(orThrow(concentrated(float64, { lower: 1500, upper: 2500 }))) // => 'collected'
 */
export const defaultFeeHandling = ({ prices: { lower, upper } }: Curve<number>): FeeHandling =>
  O.isSome(lower) || O.isSome(upper) ? 'collected' : 'compounded'
