// What authors of curves write, and the definitions made of it.

import type { Num } from '../../arithmetic/num.js'
import type { Real } from '../../arithmetic/real.js'
import type { RangeEnds } from '../../parameters/parameter.js'
import type { GivenParameters, PlugInMetadata } from '../../plug-in/metadata.js'
import type { Answer, Curve, PriceRange } from '../curve.js'
import type { Reserves, Token } from '../reserves.js'

/** What a curve pays for an exact amount in. */
export interface ExactInResult<N> {
  /** Tokens paid out. */
  readonly amountOut: N
  /** Tokens that remain in the reserve they were paid from, which a difference would not tell where few remain. */
  readonly remaining: N
}

/** Any one of these determines a curve. */
export type Ingredient<N> =
  /** `φ(x, y)`: concave, non-decreasing and homogeneous; of whatever degree, which core normalises to 1. */
  | { readonly tradingFunction: (x: N, y: N) => N }
  /** `F(x, y, L)`, zero where the reserves have liquidity `L` and monotone in each: for a trading function not explicit. */
  | { readonly levelSet: (x: N, y: N, liquidity: N) => N }
  /** `(x(p), y(p))`, the cheapest reserves at a price, for liquidity 1. */
  | { readonly reserves: (price: N) => Reserves<N> }
  /** `V(p)`, the value of the reserves at a price, for liquidity 1: concave and non-decreasing. */
  | { readonly value: (price: N) => N }

/** All that a curve is made of. The ingredients determine the rest; whatever else is given replaces what core derives. */
export interface CurveFormulas<N> {
  readonly tradingFunction: (x: N, y: N) => N
  readonly levelSet: (x: N, y: N, liquidity: N) => N
  readonly reserves: (price: N) => Reserves<N>
  readonly value: (price: N) => N
  /** The marginal price `φ_x / φ_y`. */
  readonly spotPrice: (x: N, y: N) => N
  /** What is paid for `amountIn` of `tokenIn`, where the pool holds `reserveIn` of it and `reserveOut` of the other. */
  readonly exactIn: (tokenIn: Token, reserveIn: N, reserveOut: N, amountIn: N) => ExactInResult<N>
  /** What must be paid of `tokenIn` for `amountOut` of the other. */
  readonly exactOut: (tokenIn: Token, reserveIn: N, reserveOut: N, amountOut: N) => N
  /** The ends of the marginal prices at which the curve can trade; an end left out is zero or infinity. */
  readonly prices: PriceRange<N>
}

/**
 * The formulas that an author gives, as plain functions of plain values, about the curve without fee: at least one
 * ingredient, and any closed form there is. Core checks what they are given and what they return.
 */
export type CurveParts<N> = Ingredient<N> & Partial<CurveFormulas<N>>

/**
 * Every formula of a curve in closed form: then core has nothing to derive. The trading function is of degree 1, prices
 * without ends are all positive numbers, and the value left out is that of the reserves.
 */
export type ClosedFormulas<N> = Omit<CurveFormulas<N>, 'levelSet' | 'value' | 'prices'> &
  Partial<Pick<CurveFormulas<N>, 'value' | 'prices'>>

/** What tools need to show a curve and to build controls for it, with no knowledge of the curve. */
export interface CurveMetadata<K extends string = string, A extends string = string> extends PlugInMetadata<K, A> {
  /** The trading function, in LaTeX. */
  readonly formula: string
  /** The two prices among the parameters that are the ends of a range, so that `width=x1.1` sets both around the entry. */
  readonly range?: RangeEnds<NoInfer<K>>
}

/** What an author writes. */
export interface CurveAuthoring<K extends string, A extends string, Formulas = CurveParts<Num>>
  extends CurveMetadata<K, A> {
  /** The parameters of the curve with the tokens' names exchanged; left out, core exchanges the tokens itself. */
  readonly reflection?: (
    real: Real<Num>,
    parameters: Readonly<Record<NoInfer<K>, Num>>,
  ) => Readonly<Record<NoInfer<K>, Num>>
  /** The formulas, in an arithmetic and for parameters already checked and converted to it. */
  readonly over: (real: Real<Num>, parameters: Readonly<Record<NoInfer<K>, Num>>) => Formulas
}

/** What the author of a curve writes who gives every formula. */
export type ClosedCurveAuthoring<K extends string, A extends string> = CurveAuthoring<K, A, ClosedFormulas<Num>>

/**
 * A curve in no arithmetic yet, with all that tools need to show it. Call it with an arithmetic, and with the parameters
 * that are not to have their defaults.
 *
 * @example
 * import { float64, orThrow } from '@ammeter/core'
 * import { weighted } from '@ammeter/weighted'
 *
 * weighted.name // => 'weighted'
 * orThrow(weighted(float64, { weight: 0.5 })).parameters // => { weight: 0.5 }
 */
export interface CurveDefinition<K extends string = string, A extends string = string> extends CurveMetadata<K, A> {
  readonly kind: 'curve'
  <N>(real: Real<N>, parameters?: GivenParameters<K, A>): Answer<Curve<N>>
}
