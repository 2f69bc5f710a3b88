// What authors of baskets write, and the definitions made from it.

import type { Num } from '../../arithmetic/num.js'
import type { Real } from '../../arithmetic/real.js'
import type { Answer } from '../../curve/curve.js'
import type { ExactInResult } from '../../curve/definition/definition.js'
import type { ParameterInput } from '../../parameters/parameter.js'
import type { PerTokenInput, PerTokenParameter, TokenCounts } from '../../parameters/per-token.js'
import type { PlugInMetadata } from '../../plug-in/metadata.js'
import type { Basket } from '../basket.js'

/** All formulas of a basket. The ingredients determine the rest; any other formula given replaces what core derives. */
export interface BasketFormulas<N> {
  /** `φ(x₁, …, xₙ)`: concave, non-decreasing and homogeneous; of whatever degree, which core normalises to 1. */
  readonly tradingFunction: (reserves: readonly N[]) => N
  /** `F(x, L)`, zero where the reserves have liquidity `L`, and monotone in each: for an implicit trading function. */
  readonly levelSet: (reserves: readonly N[], liquidity: N) => N
  /** `x(p)`, the cheapest reserves at prices, for liquidity 1: of degree 0 in the prices. */
  readonly reserves: (prices: readonly N[]) => readonly N[]
  /** `V(p)`, the value of the reserves at prices, for liquidity 1: concave, non-decreasing, of degree 1 in the prices. */
  readonly value: (prices: readonly N[]) => N
  /** The marginal prices of all tokens, in any unit: `φᵢ` times a number. */
  readonly spotPrices: (reserves: readonly N[]) => readonly N[]
  /** The amount of `tokenOut` paid for `amountIn` of `tokenIn`. */
  readonly exactIn: (reserves: readonly N[], tokenIn: number, tokenOut: number, amountIn: N) => ExactInResult<N>
  /** The amount of `tokenIn` needed for `amountOut` of `tokenOut`. */
  readonly exactOut: (reserves: readonly N[], tokenIn: number, tokenOut: number, amountOut: N) => N
}

/** Any one of these determines a basket. */
export type BasketIngredient<N> =
  | Pick<BasketFormulas<N>, 'tradingFunction'>
  | Pick<BasketFormulas<N>, 'levelSet'>
  | Pick<BasketFormulas<N>, 'reserves'>
  | Pick<BasketFormulas<N>, 'value'>

/**
 * The formulas that an author gives, as plain functions of plain values, about the basket without fee: at least one
 * ingredient, and any closed form there is. Core checks what they are given and what they return.
 */
export type BasketParts<N> = BasketIngredient<N> & Partial<BasketFormulas<N>>

/** What tools need in order to show a basket and build controls for it, without knowing it. */
export interface BasketMetadata<K extends string = string, A extends string = string, V extends string = string>
  extends PlugInMetadata<K, A> {
  /** The trading function, in LaTeX. */
  readonly formula: string
  /** How many tokens it can have. */
  readonly tokens: TokenCounts
  /** The parameters with a value for each token, such as weights. */
  readonly perToken?: Readonly<Record<V, PerTokenParameter>>
}

/** Parameters as formulas receive them: numbers, and lists with a number for each token. */
export type BasketValues<K extends string, V extends string, N> = Readonly<Record<K, N>> &
  Readonly<Record<V, readonly N[]>>

/** What the author of a basket writes. */
export interface BasketAuthoring<K extends string, A extends string, V extends string> extends BasketMetadata<K, A, V> {
  /** The formulas, in an arithmetic, for parameters already checked and converted to it, and for a number of tokens. */
  readonly over: (
    real: Real<Num>,
    parameters: BasketValues<NoInfer<K>, NoInfer<V>, Num>,
    tokens: number,
  ) => BasketParts<Num>
}

/** The arguments of a basket's definition: the number of tokens, and parameters that differ from their defaults. */
export type GivenBasketParameters<K extends string, A extends string, V extends string> = Readonly<
  Partial<Record<K | A, ParameterInput>> & Partial<Record<V, PerTokenInput>> & { tokens?: number }
>

/**
 * A basket in no arithmetic yet, with all that tools need to show it. Call it with an arithmetic, and with the parameters
 * that are not to have their defaults. It has as many tokens as `tokens` says, or as a list of values has.
 *
 * @example
 * import { float64, orThrow } from '@ammeter/core'
 * import { weightedBasket } from '@ammeter/weighted'
 *
 * orThrow(weightedBasket(float64, { tokens: 4 })).parameters // => { weights: [0.25, 0.25, 0.25, 0.25] }
 */
export interface BasketDefinition<K extends string = string, A extends string = string, V extends string = string>
  extends BasketMetadata<K, A, V> {
  readonly kind: 'basket'
  <N>(real: Real<N>, parameters?: GivenBasketParameters<K, A, V>): Answer<Basket<N>>
}
