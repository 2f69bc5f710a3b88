import { brokenCurve } from './broken-curve.js'

/** `y = −√p`: the sign of a reserve. */
export const wrongSign = brokenCurve(
  'wrong-sign',
  'the reserve of Y has the wrong sign',
  ['cheapestBundle', 'total'],
  (real, right) => ({
    reserves: price => ({ x: right.reserves(price).x, y: real.neg(right.reserves(price).y) }),
  }),
)
