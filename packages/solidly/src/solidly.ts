/**
 * Geometric mean with unequal weights: `x^w y^(1−w) = L`.
 *
 * | symbol | here | unit | domain |
 * | --- | --- | --- | --- |
 * | x, y | reserves | tokens | > 0 |
 * | w | weight of X | share of the value | 0 < w < 1 |
 * | p | price | Y per X | > 0 |
 * | L | liquidity | tokens | > 0 |
 *
 * Source: F. Martinelli and N. Mushegian, *A Non-custodial Portfolio Manager, Liquidity Provider, and Price Sensor*
 * (Balancer white paper, 2019), equation 1.
 */
import { type CurveDefinition, defineCurve } from '@ammeter/core'

/**
 * The geometric mean `x^w y^(1−w)`: X makes up the share `weight` of the pool's value at every price.
 *
 * Derived by core from the trading function alone: reserves are exact to some tens of rounding units times the logarithm
 * of the price, amounts of swaps to some rounding units of the reserve.
 *
 * @example
 * import { float64, orThrow } from '@ammeter/core'
 * import { solidly } from '@ammeter/solidly'
 *
 * const curve = orThrow(solidly(float64, { weight: 0.75 }))
 * orThrow(curve.spotPrice({ x: 3, y: 5 })) // => 5
 */
export const solidly: CurveDefinition<'weight', never> = defineCurve({
  name: 'solidly',
  summary: 'Geometric mean with unequal weights',
  formula: 'x^{w} y^{1-w}',
  parameters: {
    weight: { default: 0.8, above: 0, below: 1, unit: 'share', meaning: 'share of X in the value of the pool' },
  },
  sources: [
    {
      title:
        'F. Martinelli, N. Mushegian: A Non-custodial Portfolio Manager, Liquidity Provider, and Price Sensor (2019), equation 1',
      url: 'https://docs.balancer.fi/whitepaper.pdf',
    },
  ],
  over: (real, { weight }) => ({
    tradingFunction: (x, y) => real.mul(real.pow(x, weight), real.pow(y, real.sub(real.one, weight))),
  }),
})
