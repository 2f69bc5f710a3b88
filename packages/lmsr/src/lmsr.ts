/**
 * Logarithmic market scoring rule for two outcomes: `V(p) = (1 + p) ln(1 + p) − p ln p`.
 *
 * | symbol | here | unit | domain |
 * | --- | --- | --- | --- |
 * | p | price | Y per X | > 0 |
 * | p/(1 + p) | probability of the outcome that X pays for | share | (0, 1) |
 * | V | value, per unit of liquidity | Y | > 0 |
 * | L | liquidity | tokens | > 0; Hanson's b |
 *
 * Its trading function is `L` solving `e^(−x/L) + e^(−y/L) = 1`.
 *
 * Source: R. Hanson, *Logarithmic Market Scoring Rules for Modular Combinatorial Information Aggregation* (2007),
 * section 2; as a value function, G. Angeris, A. Evans and T. Chitra, *Replicating Market Makers* (2021), section 2.
 */
import { type CurveDefinition, defineCurve } from '@ammeter/core'

/**
 * Hanson's logarithmic scoring rule between the shares of two outcomes, X and Y, one of which will pay.
 *
 * It has no parameters, is its own reflection, and quotes every price. Derived by core from the value function alone:
 * reserves are exact to some rounding units times the logarithm of the price, amounts of swaps to some rounding units of
 * the reserve.
 *
 * @example
 * import { float64, orThrow } from '@ammeter/core'
 * import { lmsr } from '@ammeter/lmsr'
 *
 * const curve = orThrow(lmsr(float64, {}))
 * orThrow(curve.value(1)) === 2 * Math.log(2) // => true
 */
export const lmsr: CurveDefinition<never, never> = defineCurve({
  name: 'lmsr',
  summary: 'Prediction market of two outcomes',
  formula: 'e^{-x/L} + e^{-y/L} = 1',
  parameters: {},
  sources: [
    {
      title:
        'R. Hanson: Logarithmic Market Scoring Rules for Modular Combinatorial Information Aggregation (2007), section 2',
      url: 'https://mason.gmu.edu/~rhanson/mktscore.pdf',
    },
    {
      title: 'G. Angeris, A. Evans, T. Chitra: Replicating Market Makers (2021), section 2',
      url: 'https://arxiv.org/abs/2103.14769',
    },
  ],
  reflection: (_real, parameters) => parameters,
  over: real => ({
    // (1 + p) ln(1 + p) − p ln p, as a sum of positive terms.
    value: price => real.add(real.log1p(price), real.mul(price, real.log1p(real.div(real.one, price)))),
  }),
})
