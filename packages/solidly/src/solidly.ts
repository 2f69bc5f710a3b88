/**
 * Solidly's stable curve: `x³y + xy³ = L⁴`.
 *
 * | symbol | here | unit | domain |
 * | --- | --- | --- | --- |
 * | x, y | reserves | tokens | > 0 |
 * | p | price | Y per X | > 0 |
 * | L | liquidity | tokens | > 0; the contracts' `k` is L⁴ |
 *
 * Source: A. Cronje and contributors, *Solidly: BaseV1Pair* (2022), function `_k` of a stable pair.
 */
import { type CurveDefinition, defineCurve } from '@ammeter/core'

/**
 * The stable curve of Solidly, Velodrome and Aerodrome, `x³y + xy³`: flat around the price 1, with no amplification to
 * choose. It has no parameters, is its own reflection, and quotes every price.
 *
 * Derived by core from the trading function alone: reserves are exact to some tens of rounding units, amounts of swaps to
 * some rounding units of the reserve.
 *
 * @example
 * import { float64, orThrow } from '@ammeter/core'
 * import { solidly } from '@ammeter/solidly'
 *
 * const curve = orThrow(solidly(float64, {}))
 * orThrow(curve.spotPrice({ x: 3, y: 3 })) // => 1
 */
export const solidly: CurveDefinition<never, never> = defineCurve({
  name: 'solidly',
  summary: 'Flat around a peg of 1, with nothing to set',
  formula: 'x^3 y + x y^3',
  parameters: {},
  sources: [
    {
      title: 'A. Cronje and contributors: Solidly, BaseV1Pair (2022), function _k of a stable pair',
      url: 'https://github.com/solidlyexchange/solidly',
    },
  ],
  reflection: (_real, parameters) => parameters,
  over: real => ({
    tradingFunction: (x, y) => real.mul(real.mul(x, y), real.add(real.mul(x, x), real.mul(y, y))),
  }),
})
