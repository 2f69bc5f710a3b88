// A curve one of whose tokens stands for a number of others.

import { either as E } from 'fp-ts'
import { checkPositive } from '../../check.js'
import type { Answer, Curve } from '../curve.js'
import type { CurveParts } from '../definition/definition.js'
import { otherToken, type Token } from '../reserves.js'
import { exactIn, exactOut } from '../trade.js'
import { type Curves, combine, type Recipe, unwrap } from './combine.js'

/** How a curve at a rate is made, under a name. */
export const rateRecipe = (name: string): Recipe<'rate'> => ({
  name,
  parts: <N>([curve]: Curves<N>, { rate }: { readonly rate: N }): CurveParts<N> => {
    const { real } = curve
    const { mul, div } = real
    const { lower, upper } = curve.prices
    const scaled = (x: N, y: N) => ({ x: mul(rate, x), y })
    /**
     * The reserves for a trade. They are scaled by the token paid, whichever it is, because liquidity has degree 1: what a
     * trade takes and leaves of the other keeps its digits.
     */
    const held = (tokenIn: Token, reserveIn: N, reserveOut: N) =>
      tokenIn === 'x' ? scaled(reserveIn, reserveOut) : { x: reserveOut, y: div(reserveIn, rate) }
    const underlying = (tokenIn: Token, amount: N) => (tokenIn === 'x' ? mul(rate, amount) : div(amount, rate))
    const back = (tokenIn: Token, amount: N) => (tokenIn === 'x' ? div(amount, rate) : mul(amount, rate))
    return {
      tradingFunction: (x, y) => unwrap(curve.liquidity(scaled(x, y))),
      spotPrice: (x, y) => mul(rate, unwrap(curve.spotPrice(scaled(x, y)))),
      reserves: price => {
        const { x, y } = unwrap(curve.reserves(div(price, rate)))
        return { x: div(x, rate), y }
      },
      value: price => unwrap(curve.value(div(price, rate))),
      exactIn: (tokenIn, reserveIn, reserveOut, amountIn) => {
        const trade = exactIn(tokenIn, underlying(tokenIn, amountIn))
        const { amountOut, reserves } = unwrap(curve.swap(held(tokenIn, reserveIn, reserveOut), trade))
        return { amountOut, remaining: reserves[otherToken(tokenIn)] }
      },
      exactOut: (tokenIn, reserveIn, reserveOut, amountOut) => {
        const trade = exactOut(otherToken(tokenIn), amountOut)
        return back(tokenIn, unwrap(curve.swap(held(tokenIn, reserveIn, reserveOut), trade)).amountIn)
      },
      prices: {
        lower: lower === undefined ? undefined : mul(rate, lower),
        upper: upper === undefined ? undefined : mul(rate, upper),
      },
    }
  },
})

/**
 * A curve for a token that is worth a number of others: one X counts as `rate` of the X that the curve knows. It moves
 * every price by the rate, and nothing else. For tokens that accrue yield, and for pegs other than 1.
 *
 * @param curve Any curve.
 * @param rate Underlying X per X, above 0.
 * @returns Errors: `InvalidQuantity`.
 *
 * @example
 * import { float64, orThrow, scaleRate } from '@ammeter/core'
 * import { stableswap } from '@ammeter/stableswap'
 *
 * const curve = orThrow(scaleRate(orThrow(stableswap(float64, {})), 1.25))
 * orThrow(curve.spotPrice({ x: 400, y: 500 })) // => 1.25
 */
export const scaleRate = <N>(curve: Curve<N>, rate: N): Answer<Curve<N>> => {
  const refusal = checkPositive(curve.real, 'rate', rate)
  return refusal === undefined
    ? combine<N, 'rate'>(rateRecipe(`${curve.name} at a rate`), [curve], { rate })
    : E.left(refusal)
}
