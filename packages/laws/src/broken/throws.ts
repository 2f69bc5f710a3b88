import { brokenCurve } from './broken-curve.js'

/** An assertion about the size of a trade. */
export const throws = brokenCurve(
  'throws',
  'a formula throws where a trade is large',
  ['total', 'inverse'],
  (real, right) => ({
    exactOut: (tokenIn, reserveIn, reserveOut, amountOut) => {
      if (real.compare(amountOut, real.mul(real.of('0.1'), reserveOut)) > 0) throw new Error('too much at once')
      return right.exactOut(tokenIn, reserveIn, reserveOut, amountOut)
    },
  }),
)
