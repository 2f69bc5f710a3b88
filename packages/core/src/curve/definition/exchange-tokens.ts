// The formulas of the reflected curve.

import type { Real } from '../../arithmetic/real.js'
import { lazy } from '../../lazy.js'
import { otherToken } from '../reserves.js'
import type { CurveFormulas, CurveParts } from './definition.js'
import type { Formulas } from './formulas.js'

/** Each formula that is given, with the tokens exchanged. */
const exchanged = <N>(real: Real<N>, parts: CurveParts<N>): CurveParts<N> => {
  const {
    tradingFunction,
    levelSet,
    reserves,
    value,
    spotPrice,
    exactIn,
    exactOut,
    prices,
  }: Partial<CurveFormulas<N>> = parts
  const reciprocal = (price: N) => real.div(real.one, price)
  const reciprocalEnd = (end: N | undefined) => (end === undefined ? end : reciprocal(end))
  const reflected: Partial<CurveFormulas<N>> = {
    ...(tradingFunction && { tradingFunction: (x, y) => tradingFunction(y, x) }),
    ...(levelSet && { levelSet: (x, y, liquidity) => levelSet(y, x, liquidity) }),
    ...(reserves && {
      reserves: price => {
        const { x, y } = reserves(reciprocal(price))
        return { x: y, y: x }
      },
    }),
    ...(value && { value: price => real.mul(price, value(reciprocal(price))) }),
    ...(spotPrice && { spotPrice: (x, y) => reciprocal(spotPrice(y, x)) }),
    ...(exactIn && { exactIn: (tokenIn, ...amounts) => exactIn(otherToken(tokenIn), ...amounts) }),
    ...(exactOut && { exactOut: (tokenIn, ...amounts) => exactOut(otherToken(tokenIn), ...amounts) }),
    ...(prices && { prices: { lower: reciprocalEnd(prices.upper), upper: reciprocalEnd(prices.lower) } }),
  }
  // At least one ingredient was given, so at least one is left.
  return reflected as CurveParts<N>
}

/** The same formulas with the names of the tokens exchanged, so that prices become their reciprocals. */
export const exchangeTokens = <N>({ real, parts, overDual, finer, coarser, wider }: Formulas<N>): Formulas<N> => ({
  real,
  parts: exchanged(real, parts),
  overDual: lazy(() => exchangeTokens(overDual())),
  ...(finer && { finer: lazy(() => exchangeTokens(finer())) }),
  ...(coarser && { coarser: lazy(() => exchangeTokens(coarser())) }),
  ...(wider && { wider: lazy(() => exchangeTokens(wider())) }),
})
