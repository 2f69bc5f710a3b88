import type { Curve, Token } from '@ammeter/core'
import { option as O } from 'fp-ts'

/** Whether the curve trades on both sides of a price. */
export const isInside = <N>({ real, prices: { lower, upper } }: Curve<N>, price: N): boolean =>
  (O.isNone(lower) || real.compare(price, lower.value) > 0) && (O.isNone(upper) || real.compare(price, upper.value) < 0)

/** The token that is gone at a price: X above the prices at which the curve trades, Y below them. */
export const goneAt = <N>({ real, prices: { lower, upper } }: Curve<N>, price: N): Token | undefined => {
  if (O.isSome(lower) && real.compare(price, lower.value) < 0) return 'y'
  return O.isSome(upper) && real.compare(price, upper.value) > 0 ? 'x' : undefined
}
