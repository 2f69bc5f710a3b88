// Curves: market makers of two tokens.

import type { either } from 'fp-ts'
import type { Dual } from '../arithmetic/dual.js'
import type { Num } from '../arithmetic/num.js'
import type { Real } from '../arithmetic/real.js'
import type { CurveError } from '../errors.js'
import type { Reserves } from './reserves.js'
import type { Swap, Trade } from './trade.js'

/** The answer of every operation: what was asked for, or a typed refusal. */
export type Answer<A> = either.Either<CurveError, A>

/** An interval of prices (Y per X), closed at the ends that it has. */
export interface PriceRange<N> {
  /** The lowest price; left out where prices reach down to zero. */
  readonly lower?: N | undefined
  /** The highest price; left out where prices are unbounded. */
  readonly upper?: N | undefined
}

/**
 * A market maker in one arithmetic: a concave trading function `φ(x, y)` of degree 1 and what follows from it.
 *
 * A pool of liquidity `L` sits on the level set `φ(x, y) = L`. Reserves and value are per unit of liquidity. Prices are
 * units of Y per unit of X and must be positive numbers. No function throws, changes its arguments, or answers with
 * NaN or ±∞.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { exactIn, float64, orThrow } from '@ammeter/core'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * orThrow(curve.reserves(4)) // => { x: 0.5, y: 2 }
 * orThrow(curve.swap({ x: 10, y: 10 }, exactIn('x', 10))).amountOut // => 5
 */
export interface Curve<N> {
  readonly name: string
  readonly real: Real<N>
  /** The resolved parameters: defaults filled in, alternatives converted. */
  readonly parameters: Readonly<Record<string, N>>
  /** The marginal prices at which the curve can trade. At other prices it holds one token only. */
  readonly prices: PriceRange<N>
  /**
   * The cheapest reserves on the level set of liquidity 1 at a price: `argmin { p·x + y : φ(x, y) ≥ 1 }`.
   *
   * Errors: `InvalidPrice`; `NotRepresentable` where a reserve is too large or too small for the arithmetic.
   */
  readonly reserves: (price: N) => Answer<Reserves<N>>
  /** The value of those reserves, `p·x + y`, in Y. Errors as `reserves`. */
  readonly value: (price: N) => Answer<N>
  /** The level of the trading function, of degree 1 in the reserves. Errors: `InvalidReserves`. */
  readonly liquidity: (reserves: Reserves<N>) => Answer<N>
  /** The marginal price `φ_x / φ_y`, in Y per X. Errors: `InvalidReserves`. */
  readonly spotPrice: (reserves: Reserves<N>) => Answer<N>
  /**
   * A trade without fee, along the level set of the reserves.
   *
   * Errors: `InvalidReserves`; `InvalidQuantity` for an amount that is negative or no number; `InvalidChoice` for a token
   * or a kind of trade that there is not; `InsufficientReserves` where it asks for more than the curve holds.
   */
  readonly swap: (reserves: Reserves<N>, trade: Trade<N>) => Answer<Swap<N>>
  /** The same curve with the names of the tokens exchanged, so that its prices are the reciprocals. */
  readonly reflected: () => Answer<Curve<N>>
  /** The same curve with twice the digits; the curve itself where the arithmetic has no more. */
  readonly finer: () => Answer<Curve<N>>
  /** The same curve with exponents without end; left out where those of the arithmetic have no end that matters. */
  readonly wider?: () => Answer<Curve<Num>>
  /** The same curve over dual numbers, for derivatives. */
  readonly dual: () => Answer<Curve<Dual<N>>>
}
