import { brokenCurve } from './broken-curve.js'

/** A price scaled by JavaScript's `1/3`: right to sixteen digits. */
export const floatConstant = brokenCurve(
  'float-constant',
  'a constant has the digits of float64 only',
  ['priceRoundTrip', 'envelope'],
  (real, right) => ({
    reserves: price => right.reserves(real.mul(real.mul(price, real.of(1 / 3)), real.of(3))),
  }),
  'decimal',
)
