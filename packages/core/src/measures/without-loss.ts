// Measures, repeated with wider exponents where float64 loses digits.

import { isNear, isWhole, toWider } from '../arithmetic/widening.js'
import type { Answer, Curve } from '../curve/curve.js'
import { askWider } from '../curve/operations/ask-wider.js'
import { isEnd, isLossless } from '../curve/operations/without-loss.js'

/** A number that follows from a curve, a price and another number, over any arithmetic. */
export type Measure = <N>(curve: Curve<N>, price: N, other: N) => Answer<N>

/** Whether a result at a price is zero for a reason, or has all its digits. */
export const isCompleteAt = <N>(curve: Curve<N>, price: N, result: N): boolean =>
  curve.real.isZero(result) ? isEnd(curve, price) : isWhole(result)

/** A measure of a curve at a price, computed with exponents without end where those of the arithmetic may not suffice. */
export const measureWithoutLoss = <N>(
  quantity: string,
  measure: Measure,
  curve: Curve<N>,
  price: N,
  other: N,
): Answer<N> => {
  const { wider } = curve
  if (wider === undefined) return measure(curve, price, other)
  if (isNear(price) && isNear(other)) {
    const answer = measure(curve, price, other)
    if (isLossless(answer, result => isCompleteAt(curve, price, result))) return answer
  }
  return askWider(wider, quantity, far => measure(far, toWider(price), toWider(other)))
}
