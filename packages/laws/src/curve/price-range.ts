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

/** The nearest price at which the curve trades. */
export const clamped = <N>({ real, prices: { lower, upper } }: Curve<N>, price: N): N => {
  const raised = O.isSome(lower) ? real.max(price, lower.value) : price
  return O.isSome(upper) ? real.min(raised, upper.value) : raised
}

/** The price of a curve that trades at one price only; undefined for any other curve. */
export const onlyPrice = <N>({ real, prices: { lower, upper } }: Curve<N>): N | undefined =>
  O.isSome(lower) && O.isSome(upper) && real.compare(lower.value, upper.value) === 0 ? lower.value : undefined
