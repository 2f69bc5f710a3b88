// Baskets: market makers of n tokens.

import type { Dual } from '../arithmetic/dual.js'
import type { Real } from '../arithmetic/real.js'
import type { Answer } from '../curve/curve.js'
import type { Trade } from '../curve/trade.js'

/** The parameters of a basket: numbers, and lists with a number for each token. */
export type BasketParameters<N> = Readonly<Record<string, N | readonly N[]>>

/** The result of a trade with a basket. */
export interface BasketSwap<N> {
  /** Tokens paid to the basket. */
  readonly amountIn: N
  /** Tokens paid by the basket. */
  readonly amountOut: N
  /** The reserves after the trade, by token. */
  readonly reserves: readonly N[]
}

/**
 * A market maker of n tokens in one arithmetic: a concave trading function `φ(x₁, …, xₙ)` of degree 1 and what follows
 * from it. It is to n tokens what a `Curve` is to two.
 *
 * Tokens are indexes from 0. Prices are those of all tokens in one unit, whatever it is: the price of a token that is the
 * unit is 1. Reserves and value are per unit of liquidity. No function throws, changes its arguments, or answers with NaN
 * or ±∞.
 *
 * @example
 * import { exactIn, float64, orThrow } from '@ammeter/core'
 * import { weightedBasket } from '@ammeter/weighted'
 *
 * const basket = orThrow(weightedBasket(float64, { weights: [0.25, 0.25, 0.5] }))
 * orThrow(basket.spotPrices([10, 20, 40])) // => [2, 1, 1]
 * orThrow(basket.swap([10, 20, 40], exactIn(0, 10, 1))).amountOut // => 10
 */
export interface Basket<N> {
  readonly kind: 'basket'
  readonly name: string
  readonly real: Real<N>
  /** How many tokens it has. */
  readonly tokens: number
  /** The resolved parameters: defaults filled in, alternatives converted. */
  readonly parameters: BasketParameters<N>
  /**
   * The cheapest reserves on the level set of liquidity 1 at prices: `argmin { p·x : φ(x) ≥ 1 }`.
   *
   * Errors: `InvalidPrice`; `NotRepresentable` where a reserve is too large or too small for the arithmetic;
   * `NoConvergence` where reserves are searched for and not found.
   */
  readonly reserves: (prices: readonly N[]) => Answer<readonly N[]>
  /** The value of those reserves, `p·x`, in the unit of the prices. Errors as `reserves`. */
  readonly value: (prices: readonly N[]) => Answer<N>
  /** The level of the trading function, of degree 1 in the reserves. Errors: `InvalidReserves`. */
  readonly liquidity: (reserves: readonly N[]) => Answer<N>
  /** The marginal price of every token in units of the last, `φᵢ / φₙ`. Errors: `InvalidReserves`. */
  readonly spotPrices: (reserves: readonly N[]) => Answer<readonly N[]>
  /**
   * A trade of one token for another without fee, along the level set of the reserves. The other reserves stay as they
   * are. Both tokens are named: `exactIn(tokenIn, amount, tokenOut)`, `exactOut(tokenOut, amount, tokenIn)`.
   *
   * Errors: `InvalidReserves`; `InvalidQuantity` for an amount that is negative or no number; `InvalidChoice` for a
   * token or a kind of trade that does not exist; `InsufficientReserves` if the trade asks for more than the basket
   * holds.
   */
  readonly swap: (reserves: readonly N[], trade: Trade<N, number>) => Answer<BasketSwap<N>>
  /** The same basket with twice the digits; the basket itself where the arithmetic has no more. */
  readonly finer: () => Answer<Basket<N>>
  /** The same basket over dual numbers, for derivatives. */
  readonly dual: () => Answer<Basket<Dual<N>>>
}
