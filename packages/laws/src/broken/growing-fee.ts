import { brokenCurve } from './broken-curve.js'

/** A fee that grows with the size of the trade: cutting a trade in two pays. */
export const growingFee = brokenCurve(
  'growing-fee',
  'larger trades pay a larger part',
  ['pathIndependence', 'invariant'],
  (real, right) => ({
    exactIn: (tokenIn, reserveIn, reserveOut, amountIn) => {
      const { amountOut } = right.exactIn(tokenIn, reserveIn, reserveOut, amountIn)
      const fee = real.mul(real.of('0.1'), real.div(amountOut, reserveOut))
      const paid = real.mul(amountOut, real.sub(real.one, fee))
      return { amountOut: paid, remaining: real.sub(reserveOut, paid) }
    },
  }),
)
