import type { CurveAuthoring, CurveParts } from './definition.js'
import type { Real } from './real.js'
import { otherToken } from './reserves.js'

const reflect = <N>(real: Real<N>, parts: CurveParts<N>): CurveParts<N> => {
  const reciprocal = (price: N) => real.div(real.one, price)
  const { lower, upper } = parts.prices ?? {}
  return {
    tradingFunction: (x, y) => parts.tradingFunction(y, x),
    reserves: price => {
      const { x, y } = parts.reserves(reciprocal(price))
      return { x: y, y: x }
    },
    spotPrice: (x, y) => reciprocal(parts.spotPrice(y, x)),
    exactIn: (tokenIn, reserveIn, reserveOut, amountIn) =>
      parts.exactIn(otherToken(tokenIn), reserveIn, reserveOut, amountIn),
    exactOut: (tokenIn, reserveIn, reserveOut, amountOut) =>
      parts.exactOut(otherToken(tokenIn), reserveIn, reserveOut, amountOut),
    prices: {
      ...(upper === undefined ? {} : { lower: reciprocal(upper) }),
      ...(lower === undefined ? {} : { upper: reciprocal(lower) }),
    },
  }
}

/** The same formulas with the names of the tokens exchanged, so that prices become their reciprocals. */
export const reflectParts = <K extends string, A extends string>(
  authored: CurveAuthoring<K, A>,
): CurveAuthoring<K, A> => ({ ...authored, over: (real, parameters) => reflect(real, authored.over(real, parameters)) })
