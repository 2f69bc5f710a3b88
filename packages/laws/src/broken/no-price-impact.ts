import { brokenCurve } from './broken-curve.js'

/** Every trade at the price before it. */
export const noPriceImpact = brokenCurve(
  'no-price-impact',
  'a trade is settled at the price before it',
  ['roundTrip', 'invariant', 'pathIndependence'],
  real => ({
    exactIn: (_tokenIn, reserveIn, reserveOut, amountIn) => {
      const amountOut = real.mul(amountIn, real.div(reserveOut, reserveIn))
      return { amountOut, remaining: real.sub(reserveOut, amountOut) }
    },
  }),
)
