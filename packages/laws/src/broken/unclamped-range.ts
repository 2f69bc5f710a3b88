import { brokenCurve } from './broken-curve.js'

/** A curve of every price that claims to trade in a range only. */
export const unclampedRange = brokenCurve(
  'unclamped-range',
  'it holds both tokens at prices outside the range that it claims',
  ['priceRoundTrip'],
  real => ({ prices: { lower: real.of('0.25'), upper: real.of(4) } }),
)
