/**
 * Weighted geometric mean of n tokens: `∏ xᵢ^wᵢ = L`, `Σ wᵢ = 1`.
 *
 * | symbol | here | unit | domain |
 * | --- | --- | --- | --- |
 * | xᵢ | reserves | tokens | > 0 |
 * | wᵢ | weights | share of the value | 0 < wᵢ < 1 |
 * | pᵢ | prices | unit per token | > 0 |
 * | V | value, `∏ (pᵢ/wᵢ)^wᵢ` | unit | > 0 |
 *
 * Source: F. Martinelli and N. Mushegian, *A Non-custodial Portfolio Manager, Liquidity Provider, and Price Sensor*
 * (Balancer white paper, 2019), equations 1, 2, 15 and 20.
 */
import { type BasketDefinition, defineBasket } from '@ammeter/core'

/**
 * The weighted basket of Balancer, `∏ xᵢ^wᵢ`, of two to eight tokens: each makes up its weight of the pool's value at
 * every price. With two tokens it is the curve `weighted`.
 *
 * Closed forms throughout: exact to a few rounding units times the logarithms of the prices.
 *
 * @example
 * import { float64, orThrow } from '@ammeter/core'
 * import { weightedBasket } from '@ammeter/weighted'
 *
 * const basket = orThrow(weightedBasket(float64, { weights: [0.5, 0.25, 0.25] }))
 * orThrow(basket.spotPrices([10, 20, 40])) // => [8, 2, 1]
 */
export const weightedBasket: BasketDefinition<never, never, 'weights'> = defineBasket({
  name: 'weighted',
  summary: 'Fixed shares of value, such as 50/30/20',
  formula: String.raw`\prod_i x_i^{w_i}`,
  tokens: { least: 2, most: 8, default: 3 },
  parameters: {},
  perToken: {
    weights: { sum: 1, above: 0, below: 1, unit: 'share', meaning: 'shares of the tokens in the value of the pool' },
  },
  sources: [
    {
      title:
        'F. Martinelli, N. Mushegian: A Non-custodial Portfolio Manager, Liquidity Provider, and Price Sensor (2019), equations 1, 2, 15, 20',
      url: 'https://docs.balancer.fi/whitepaper.pdf',
    },
  ],
  over: (real, { weights }) => {
    const { mul, div, neg, pow, log1p, expm1, one } = real
    type Num = typeof one
    const weight = (i: number) => weights[i] as Num
    /** `∏ aᵢ^wᵢ` */
    const mean = (each: readonly Num[]) => each.map((a, i) => pow(a, weight(i))).reduce(mul)
    const odds = weights.map(of => weights.map(to => div(of, to)))
    const oddsOf = (of: number, to: number) => (odds[of] as readonly Num[])[to] as Num
    const minusHalf = real.of('-0.5')
    const value = (prices: readonly Num[]) => mean(prices.map((price, i) => div(price, weight(i))))
    return {
      tradingFunction: mean,
      spotPrices: reserves => reserves.map((reserve, i) => div(weight(i), reserve)),
      value,
      reserves: prices => {
        const total = value(prices)
        return prices.map((price, i) => div(mul(weight(i), total), price))
      },
      exactIn: (reserves, tokenIn, tokenOut, amountIn) => {
        const reserveOut = reserves[tokenOut] as Num
        const grown = log1p(div(amountIn, reserves[tokenIn] as Num))
        const left = neg(mul(oddsOf(tokenIn, tokenOut), grown))
        const change = expm1(left)
        // Where less than half is taken, 1 + change does not cancel, and saves an exponential.
        const share = real.compare(change, minusHalf) > 0 ? real.add(one, change) : real.exp(left)
        return { amountOut: neg(mul(reserveOut, change)), remaining: mul(reserveOut, share) }
      },
      exactOut: (reserves, tokenIn, tokenOut, amountOut) => {
        // −ln(1 − taken/reserve), without cancellation whether the share taken is small or nearly all.
        const shrunk = log1p(div(amountOut, real.sub(reserves[tokenOut] as Num, amountOut)))
        return mul(reserves[tokenIn] as Num, expm1(mul(oddsOf(tokenOut, tokenIn), shrunk)))
      },
    }
  },
})
