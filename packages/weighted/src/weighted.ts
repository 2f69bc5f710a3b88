/**
 * Weighted geometric mean: `x^w y^(1−w) = L`.
 *
 * | symbol | here | unit | domain |
 * | --- | --- | --- | --- |
 * | x, y | reserves | tokens | > 0 |
 * | w | weight of X | share of the value | 0 < w < 1 |
 * | p | price | Y per X | > 0 |
 * | V | value | Y | > 0 |
 *
 * Source: F. Martinelli and N. Mushegian, *A Non-custodial Portfolio Manager, Liquidity Provider, and Price Sensor*
 * (Balancer white paper, 2019), equations 1, 2, 15 and 20.
 */
import { type CurveDefinition, defineClosedCurve } from '@ammeter/core'

/**
 * The weighted curve `x^w y^(1−w)` of Balancer: X makes up the share `weight` of the pool's value at every price.
 *
 * Closed forms throughout: exact to a few rounding units times the logarithm of the price.
 *
 * @example
 * import { float64, orThrow } from '@ammeter/core'
 * import { weighted } from '@ammeter/weighted'
 *
 * const curve = orThrow(weighted(float64, { weight: 0.75 }))
 * orThrow(curve.spotPrice({ x: 3, y: 5 })) // => 5
 */
export const weighted: CurveDefinition<'weight', never> = defineClosedCurve({
  name: 'weighted',
  summary: 'Fixed shares of value, such as 80/20',
  formula: 'x^{w} y^{1-w}',
  parameters: {
    weight: { default: 0.8, above: 0, below: 1, unit: 'share', meaning: 'share of X in the value of the pool' },
  },
  sources: [
    {
      title:
        'F. Martinelli, N. Mushegian: A Non-custodial Portfolio Manager, Liquidity Provider, and Price Sensor (2019), equations 1, 2, 15, 20',
      url: 'https://docs.balancer.fi/whitepaper.pdf',
    },
  ],
  reflection: (real, { weight }) => ({ weight: real.sub(real.one, weight) }),
  over: (real, { weight }) => {
    const minusHalf = real.of('-0.5')
    const weightOfY = real.sub(real.one, weight)
    const odds = real.div(weight, weightOfY)
    const oddsOfY = real.div(weightOfY, weight)
    const valueAtOne = real.div(real.one, real.mul(real.pow(weight, weight), real.pow(weightOfY, weightOfY)))
    const xAtOne = real.mul(weight, valueAtOne)
    const minusWeightOfY = real.neg(weightOfY)
    return {
      tradingFunction: (x, y) => real.mul(real.pow(x, weight), real.pow(y, weightOfY)),
      spotPrice: (x, y) => real.mul(odds, real.div(y, x)),
      reserves: price => {
        // x from its own power, whose derivative cancels at no weight; y by its share of the value.
        const x = real.mul(xAtOne, real.pow(price, minusWeightOfY))
        return { x, y: real.mul(real.mul(price, x), oddsOfY) }
      },
      exactIn: (tokenIn, reserveIn, reserveOut, amountIn) => {
        const grown = real.log1p(real.div(amountIn, reserveIn))
        const left = real.neg(real.mul(tokenIn === 'x' ? odds : oddsOfY, grown))
        const change = real.expm1(left)
        // Where less than half is taken, 1 + change does not cancel, and saves an exponential.
        const share = real.compare(change, minusHalf) > 0 ? real.add(real.one, change) : real.exp(left)
        return { amountOut: real.neg(real.mul(reserveOut, change)), remaining: real.mul(reserveOut, share) }
      },
      exactOut: (tokenIn, reserveIn, reserveOut, amountOut) => {
        // −ln(1 − taken/reserve), without cancellation whether the share taken is small or nearly all.
        const shrunk = real.log1p(real.div(amountOut, real.sub(reserveOut, amountOut)))
        return real.mul(reserveIn, real.expm1(real.mul(tokenIn === 'x' ? oddsOfY : odds, shrunk)))
      },
    }
  },
})
