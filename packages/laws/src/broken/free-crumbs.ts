import { brokenCurve } from './broken-curve.js'

/** Pays a ten-trillionth of the reserve at least, whatever is paid in: that is lost in the rounding of the liquidity. */
export const freeCrumbs = brokenCurve(
  'free-crumbs',
  'the amount out is rounded up to a ten-trillionth of the reserve',
  ['pathIndependence', 'roundTrip', 'shape', 'inverse'],
  (real, right) => ({
    exactIn: (tokenIn, reserveIn, reserveOut, amountIn) => {
      const sold = right.exactIn(tokenIn, reserveIn, reserveOut, amountIn)
      const least = real.mul(reserveOut, real.of('1e-13'))
      return real.compare(sold.amountOut, least) < 0
        ? { amountOut: least, remaining: real.sub(reserveOut, least) }
        : sold
    },
  }),
)
