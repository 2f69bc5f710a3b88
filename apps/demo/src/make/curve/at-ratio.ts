// Figures of a curve at one price ratio.

import { type Answer, type Curve, capitalEfficiency, impermanentLoss } from '@ammeter/core'
import { either as E } from 'fp-ts'

const right = <A>(answer: Answer<A>): A | undefined => (E.isRight(answer) ? answer.right : undefined)

/** The exact loss of a curve against holding, from the ratio 1 to another. */
export const lossAt = (curve: Curve<number>, ratio: number): number | undefined =>
  right(impermanentLoss(curve, 1, ratio))

/** The depth of a curve at the current price, as a multiple of that of a constant product of the same value. */
export const depthNow = (curve: Curve<number>): number | undefined => right(capitalEfficiency(curve, 1))
