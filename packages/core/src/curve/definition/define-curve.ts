import { derivation } from '../derive/complete-parts.js'
import type { CurveAuthoring, CurveDefinition } from './definition.js'
import { definitionOf } from './definition-of.js'

/**
 * A curve from its formulas: checks parameters, guards every formula, and adds everything that can be derived.
 *
 * A curve that gives every formula has no use for that: `defineClosedCurve` makes the same of it in a third of the code.
 *
 * @param authored The formulas with the curve's name, summary and parameters.
 * @returns A definition: call it with an arithmetic and parameters. It answers `UnknownParameter`, `InvalidParameter`,
 * `InvalidArithmetic`, or `BrokenCurve` where the formulas throw.
 *
 * @example
 * import { defineCurve, float64, orThrow } from '@ammeter/core'
 *
 * const geometric = defineCurve({
 *   name: 'geometric',
 *   summary: 'Geometric mean with unequal weights',
 *   formula: 'x^{w} y^{1-w}',
 *   parameters: { weight: { default: 0.8, above: 0, below: 1, unit: 'share', meaning: 'share of X in the value' } },
 *   over: (real, { weight }) => ({
 *     tradingFunction: (x, y) => real.mul(real.pow(x, weight), real.pow(y, real.sub(real.one, weight))),
 *   }),
 * })
 * const curve = orThrow(geometric(float64, { weight: 0.75 }))
 * orThrow(curve.spotPrice({ x: 3, y: 5 })) // => 5
 */
export const defineCurve = <const K extends string = never, const A extends string = never>(
  authored: CurveAuthoring<K, A>,
): CurveDefinition<K, A> => definitionOf(authored, derivation)
