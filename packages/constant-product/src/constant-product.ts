/**
 * Constant product: `√(x y) = L`.
 *
 * | symbol | here | unit | domain |
 * | --- | --- | --- | --- |
 * | x, y | reserves | tokens | > 0 |
 * | p | price | Y per X | > 0 |
 * | L | liquidity | √(X · Y) | > 0; Uniswap's `k` is L² |
 *
 * Sources: H. Adams, N. Zinsmeister and D. Robinson, *Uniswap v2 Core* (2020), section 2.1; G. Angeris, H.-T. Kao,
 * R. Chiang, C. Noyes and T. Chitra, *An Analysis of Uniswap Markets* (2019), section 2.
 */
import { type CurveDefinition, defineClosedCurve } from '@ammeter/core'

/**
 * The constant product curve `√(x y)`, of Uniswap v2 and everything made after it. It has no parameters, is its own
 * reflection, and quotes every price.
 *
 * Closed forms throughout: exact to a few rounding units.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, impermanentLoss, orThrow } from '@ammeter/core'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * orThrow(impermanentLoss(curve, 1, 4)) // => 0.2
 */
export const constantProduct: CurveDefinition<never, never> = defineClosedCurve({
  name: 'constant-product',
  summary: 'Equal values of both tokens at every price',
  formula: String.raw`\sqrt{x y}`,
  parameters: {},
  sources: [
    {
      title: 'H. Adams, N. Zinsmeister, D. Robinson: Uniswap v2 Core (2020), section 2.1',
      url: 'https://uniswap.org/whitepaper.pdf',
    },
  ],
  reflection: (_real, parameters) => parameters,
  over: real => ({
    tradingFunction: (x, y) => real.mul(real.sqrt(x), real.sqrt(y)),
    spotPrice: (x, y) => real.div(y, x),
    reserves: price => {
      const root = real.sqrt(price)
      return { x: real.div(real.one, root), y: root }
    },
    exactIn: (_tokenIn, reserveIn, reserveOut, amountIn) => {
      const share = real.div(reserveOut, real.add(reserveIn, amountIn))
      return { amountOut: real.mul(amountIn, share), remaining: real.mul(reserveIn, share) }
    },
    exactOut: (_tokenIn, reserveIn, reserveOut, amountOut) =>
      real.mul(reserveIn, real.div(amountOut, real.sub(reserveOut, amountOut))),
  }),
})
