import type { Curve } from '@ammeter/core'
import { option as O } from 'fp-ts'

/** Whether the curve trades on either side of a price. */
export const isInside = <N>({ real, prices: { lower, upper } }: Curve<N>, price: N): boolean =>
  (O.isNone(lower) || real.compare(price, lower.value) > 0) && (O.isNone(upper) || real.compare(price, upper.value) < 0)

/** The nearest price at which the curve trades. */
export const clamped = <N>({ real, prices: { lower, upper } }: Curve<N>, price: N): N => {
  const raised = O.isSome(lower) ? real.max(price, lower.value) : price
  return O.isSome(upper) ? real.min(raised, upper.value) : raised
}

/** The one price of a curve that has no other; nothing for every other curve. */
export const onlyPrice = <N>({ real, prices: { lower, upper } }: Curve<N>): N | undefined =>
  O.isSome(lower) && O.isSome(upper) && real.compare(lower.value, upper.value) === 0 ? lower.value : undefined
