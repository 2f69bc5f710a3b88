import type { Answer, Curve } from './curve.js'
import type { AlternativeParameter, Parameter, ParameterInput } from './parameter.js'
import type { Real } from './real.js'
import type { Reserves, Token } from './reserves.js'

declare const opaque: unique symbol

/**
 * A number of an arithmetic that the author of a curve does not know. Nothing can be done with it but give it to the
 * arithmetic, which is why one formula serves them all.
 */
export interface Num {
  readonly [opaque]: never
}

/** What a curve pays for an exact amount in. */
export interface Sold<N> {
  /** Tokens paid out. */
  readonly amountOut: N
  /** Tokens that remain in the reserve they were paid from: small amounts need it free of cancellation. */
  readonly remaining: N
}

/**
 * The formulas of a curve, as plain functions of plain values. Core checks what they are given and what they return.
 *
 * All of them are about the curve without fee; `reserves` and `value` are for liquidity 1.
 */
export interface CurveParts<N> {
  /** `φ(x, y)`: concave, non-decreasing, homogeneous of degree 1. Its level is the liquidity. */
  readonly tradingFunction: (x: N, y: N) => N
  /** The cheapest reserves at a price, for liquidity 1. */
  readonly reserves: (price: N) => Reserves<N>
  /** The marginal price `φ_x / φ_y`. */
  readonly spotPrice: (x: N, y: N) => N
  /** What is paid for `amountIn` of `tokenIn`, where the pool holds `reserveIn` of it and `reserveOut` of the other. */
  readonly exactIn: (tokenIn: Token, reserveIn: N, reserveOut: N, amountIn: N) => Sold<N>
  /** What must be paid of `tokenIn` for `amountOut` of the other. */
  readonly exactOut: (tokenIn: Token, reserveIn: N, reserveOut: N, amountOut: N) => N
  /** The ends of the marginal prices at which the curve can trade; an end left out is zero or infinity. */
  readonly prices?: { readonly lower?: N; readonly upper?: N }
}

/** Where a curve comes from. */
export interface Source {
  /** Authors, title, year, and the section or equation. */
  readonly title: string
  readonly url?: string
}

/** What tools need to show a curve and to build controls for it, with no knowledge of the curve. */
export interface CurveMetadata<K extends string = string, A extends string = string> {
  /** A short name in lower case with hyphens, unique among the curves of a program. */
  readonly name: string
  /** One line for people. */
  readonly summary: string
  /** The trading function, in LaTeX. */
  readonly formula: string
  readonly parameters: Readonly<Record<K, Parameter<NoInfer<K>>>>
  /** Other conventions for the parameters. */
  readonly alternatives?: Readonly<Record<A, AlternativeParameter<NoInfer<K>>>>
  /** Papers and contracts that define it. */
  readonly sources?: readonly Source[]
}

/** What an author writes. */
export interface CurveAuthoring<K extends string, A extends string> extends CurveMetadata<K, A> {
  /** The parameters of the curve with the tokens' names exchanged; left out, core exchanges the tokens itself. */
  readonly reflection?: (
    real: Real<Num>,
    parameters: Readonly<Record<NoInfer<K>, Num>>,
  ) => Readonly<Record<NoInfer<K>, Num>>
  /** The formulas, in an arithmetic and for parameters already checked and converted to it. */
  readonly over: (real: Real<Num>, parameters: Readonly<Record<NoInfer<K>, Num>>) => CurveParts<Num>
}

/**
 * A curve in no arithmetic yet, with all that tools need to show it. Call it with an arithmetic and parameters.
 *
 * @example
 * import { float64, orThrow } from '@ammeter/core'
 * import { weighted } from '@ammeter/weighted'
 *
 * weighted.name // => 'weighted'
 * orThrow(weighted(float64, { weight: 0.5 })).parameters // => { weight: 0.5 }
 */
export interface CurveDefinition<K extends string = string, A extends string = string> extends CurveMetadata<K, A> {
  <N>(real: Real<N>, parameters: Readonly<Partial<Record<K | A, ParameterInput>>>): Answer<Curve<N>>
}
