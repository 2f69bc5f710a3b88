import { brokenCurve } from './broken-curve.js'

/** `Math.sqrt` in a formula: right in `float64`, but a derivative does not survive it. */
export const leavesTheArithmetic = brokenCurve(
  'leaves-the-arithmetic',
  'a formula leaves the arithmetic it is given for that of JavaScript',
  ['envelope'],
  real => ({
    reserves: price => ({
      x: real.div(real.one, real.sqrt(price)),
      y: real.of(Math.sqrt(real.toNumber(price))),
    }),
  }),
)
