import { brokenCurve } from './broken-curve.js'

/** A fee of 0.3 % in one direction of asking only. */
export const oneWayFee = brokenCurve(
  'one-way-fee',
  'exact out asks for a fee that exact in does not take',
  ['inverse', 'invariant'],
  (real, right) => ({
    exactOut: (...trade) => real.div(right.exactOut(...trade), real.of('0.997')),
  }),
)
