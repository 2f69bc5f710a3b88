import { closedForms } from './closed-forms.js'
import type { ClosedCurveAuthoring, CurveDefinition } from './definition.js'
import { definitionOf } from './definition-of.js'

/**
 * A curve all of whose formulas are given: what `defineCurve` would make of them, without the code that derives formulas.
 * In a bundle it leaves that code out.
 *
 * @param authored The formulas with the curve's name, summary and parameters. The trading function must be of degree 1:
 * nothing normalises it.
 * @returns A definition: call it with an arithmetic and parameters. It answers `UnknownParameter`, `InvalidParameter`,
 * `InvalidArithmetic`, or `BrokenCurve` where the formulas throw or one is missing.
 *
 * @example
 * import { defineClosedCurve, exactIn, float64, orThrow } from '@ammeter/core'
 *
 * const product = defineClosedCurve({
 *   name: 'product',
 *   summary: 'Constant product',
 *   formula: 'x y',
 *   parameters: {},
 *   over: real => ({
 *     tradingFunction: (x, y) => real.sqrt(real.mul(x, y)),
 *     spotPrice: (x, y) => real.div(y, x),
 *     reserves: price => ({ x: real.div(real.one, real.sqrt(price)), y: real.sqrt(price) }),
 *     exactIn: (_tokenIn, reserveIn, reserveOut, amountIn) => {
 *       const share = real.div(reserveOut, real.add(reserveIn, amountIn))
 *       return { amountOut: real.mul(amountIn, share), remaining: real.mul(reserveIn, share) }
 *     },
 *     exactOut: (_tokenIn, reserveIn, reserveOut, amountOut) =>
 *       real.mul(reserveIn, real.div(amountOut, real.sub(reserveOut, amountOut))),
 *   }),
 * })
 * const curve = orThrow(product(float64))
 * orThrow(curve.swap({ x: 10, y: 10 }, exactIn('x', 10))).amountOut // => 5
 */
export const defineClosedCurve = <const K extends string = never, const A extends string = never>(
  authored: ClosedCurveAuthoring<K, A>,
): CurveDefinition<K, A> => definitionOf(authored, closedForms)
