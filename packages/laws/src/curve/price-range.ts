// Prices inside and outside the range in which a curve trades.

import type { Curve, Token } from '@ammeter/core'

/** Whether the curve trades on both sides of a price. */
export const isInside = <N>({ real, prices: { lower, upper } }: Curve<N>, price: N): boolean =>
  (lower === undefined || real.compare(price, lower) > 0) && (upper === undefined || real.compare(price, upper) < 0)

/** The token that is gone at a price: X above the prices at which the curve trades, Y below them. */
export const goneAt = <N>({ real, prices: { lower, upper } }: Curve<N>, price: N): Token | undefined => {
  if (lower !== undefined && real.compare(price, lower) < 0) return 'y'
  return upper !== undefined && real.compare(price, upper) > 0 ? 'x' : undefined
}
