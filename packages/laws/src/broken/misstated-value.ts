import { brokenCurve } from './broken-curve.js'

/** A value with an added constant: the derivatives are right. */
export const misstatedValue = brokenCurve(
  'misstated-value',
  'the value is more than that of the reserves',
  ['value'],
  real => ({ value: price => real.add(real.mul(real.of(2), real.sqrt(price)), real.one) }),
)
