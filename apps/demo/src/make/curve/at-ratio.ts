import { type Answer, type Curve, capitalEfficiency, impermanentLoss } from '@ammeter/core'
import { either as E } from 'fp-ts'

const right = <A>(answer: Answer<A>): A | undefined => (E.isRight(answer) ? answer.right : undefined)

/** What a curve loses against holding from the ratio 1 to another, exactly there. */
export const lossAt = (curve: Curve<number>, ratio: number): number | undefined =>
  right(impermanentLoss(curve, 1, ratio))

/** How many times as deep as a constant product of the same value a curve is at the current price. */
export const depthNow = (curve: Curve<number>): number | undefined => right(capitalEfficiency(curve, 1))
