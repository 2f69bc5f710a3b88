import { brokenCurve } from './broken-curve.js'

/** A fee of 0.3 % inside the curve, both ways: it belongs to the pool. */
export const hiddenFee = brokenCurve(
  'hidden-fee',
  'a fee of 0.3 % is taken inside the curve',
  ['invariant', 'tangency', 'shape'],
  (real, right) => {
    const afterFee = real.of('0.997')
    return {
      exactIn: (tokenIn, reserveIn, reserveOut, amountIn) => {
        const amountOut = real.mul(afterFee, right.exactIn(tokenIn, reserveIn, reserveOut, amountIn).amountOut)
        return { amountOut, remaining: real.sub(reserveOut, amountOut) }
      },
      exactOut: (tokenIn, reserveIn, reserveOut, amountOut) =>
        right.exactOut(tokenIn, reserveIn, reserveOut, real.div(amountOut, afterFee)),
    }
  },
)
