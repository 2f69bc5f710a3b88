import * as E from '../../answer.js'
import type { Num } from '../../arithmetic/num.js'
import { toNarrower } from '../../arithmetic/widening.js'
import { guarded } from '../../fault.js'
import type { Answer, Curve } from '../curve.js'

/** Asks the same curve with exponents without end. What it answers is right, or refused where the narrower arithmetic cannot represent it. */
export const askWider = <A>(
  wider: () => Answer<Curve<Num>>,
  quantity: string,
  question: (curve: Curve<Num>) => Answer<unknown>,
): Answer<A> => {
  const curve = wider()
  const answer = E.isLeft(curve) ? curve : question(curve.right)
  if (E.isLeft(answer)) return answer
  return guarded(quantity, quantity, () => toNarrower<A>(answer.right, quantity))
}
