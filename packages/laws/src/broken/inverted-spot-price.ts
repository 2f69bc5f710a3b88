import { brokenCurve } from './broken-curve.js'

/** A spot price in X per Y. */
export const invertedSpotPrice = brokenCurve(
  'inverted-spot-price',
  'the spot price is in X per Y',
  ['priceRoundTrip', 'shape'],
  real => ({ spotPrice: (x, y) => real.div(x, y) }),
)
