import { either as E, option as O } from 'fp-ts'
import type { Answer, Curve } from '../curve.js'
import { narrowNumber } from '../narrowed-operations.js'
import { LEAST_NORMAL } from '../wide.js'

/** Numbers that follow from a curve and some numbers, over any arithmetic. */
export type Measure<K extends string> = <N>(
  curve: Curve<N>,
  ...given: readonly [N, N]
) => Answer<Readonly<Record<K, N>>>

/** Whether a price lies at an end of the curve's prices or beyond, where nothing changes any more. */
const isEnd = <N>({ real, prices: { lower, upper } }: Curve<N>, price: N): boolean =>
  (O.isSome(lower) && real.compare(price, lower.value) <= 0) ||
  (O.isSome(upper) && real.compare(price, upper.value) >= 0)

/**
 * A measure of a curve at a price, computed with exponents without end where those of the arithmetic may not suffice.
 *
 * @param quantities What the numbers are called in a refusal.
 * @param given The price, and the other number that the measure takes.
 */
export const measureWithoutLoss = <N, K extends string>(
  measure: Measure<K>,
  quantities: Readonly<Record<K, string>>,
  curve: Curve<N>,
  ...given: readonly [N, N]
): Answer<Readonly<Record<K, N>>> => {
  const { real } = curve
  if (real.wider === undefined || curve.wider === undefined) return measure(curve, ...given)
  const widening = real.wider()
  if (given.every(widening.isNear)) {
    const answer = measure(curve, ...given)
    const least = real.of(LEAST_NORMAL)
    const isWhole = (a: N) =>
      real.compare(real.abs(a), least) >= 0 || (real.isZero(a) && given.some(price => isEnd(curve, price)))
    if (E.isRight(answer) ? Object.values<N>(answer.right).every(isWhole) : answer.left._tag !== 'NotRepresentable') {
      return answer
    }
  }
  const wider = curve.wider()
  if (E.isLeft(wider)) return wider
  const [first, second] = given
  const answer = measure(wider.right, widening.widen(first), widening.widen(second))
  if (E.isLeft(answer)) return answer
  const narrowed: Partial<Record<K, N>> = {}
  for (const key of Object.keys(answer.right) as K[]) {
    const number = narrowNumber(widening, quantities[key], answer.right[key])
    if (E.isLeft(number)) return number
    narrowed[key] = number.right
  }
  return E.right(narrowed as Record<K, N>)
}
