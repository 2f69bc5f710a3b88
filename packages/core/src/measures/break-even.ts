// What fees must earn to make up for a loss.

import { either as E } from 'fp-ts'
import type { Real } from '../arithmetic/real.js'
import { realOf } from '../arithmetic/real-of.js'
import { checkAmount, invalidQuantity, isNumberOf, representable } from '../check.js'
import type { Answer } from '../curve/curve.js'

/** A loss, if it leaves something. */
const checkLoss = <N>(real: Real<N>, loss: N) =>
  isNumberOf(real, loss) && real.compare(loss, real.zero) >= 0 && real.compare(loss, real.one) < 0
    ? undefined
    : invalidQuantity(real, 'impermanent loss', loss, 'a fraction of at least 0 and below 1')

/**
 * The fees that make up for an impermanent loss, as a fraction of the position's value: `f* = IL / (1 − IL)`, at which
 * `(1 − IL)(1 + f*) = 1`.
 *
 * @param impermanentLoss A fraction in [0, 1).
 * @param real The arithmetic; left out, that of the number itself.
 * @returns A fraction of the value at the end, 0 or more. Errors: `InvalidQuantity`.
 *
 * @example
 * import { breakEvenFeeYield, orThrow } from '@ammeter/core'
 *
 * orThrow(breakEvenFeeYield(0.2)) // => 0.25
 */
export const breakEvenFeeYield = <N>(impermanentLoss: N, real: Real<N> = realOf(impermanentLoss)): Answer<N> => {
  const refusal = checkLoss(real, impermanentLoss)
  return refusal === undefined
    ? representable(real, 'fee yield', real.div(impermanentLoss, real.sub(real.one, impermanentLoss)))
    : E.left(refusal)
}

/**
 * The trading volume that makes up for an impermanent loss, in units of the position's value: `f* / fee`. Divide by the
 * days of the holding period for the turnover a day.
 *
 * @param impermanentLoss A fraction in [0, 1).
 * @param fee The pool's fee, a fraction above 0 and below 1.
 * @param real The arithmetic; left out, that of the numbers themselves.
 * @returns Volume ÷ value. Errors: `InvalidQuantity`.
 *
 * @example
 * import { breakEvenTurnover, orThrow } from '@ammeter/core'
 *
 * orThrow(breakEvenTurnover(0.2, 0.0625)) // => 4
 */
export const breakEvenTurnover = <N>(
  impermanentLoss: N,
  fee: N,
  real: Real<N> = realOf(impermanentLoss),
): Answer<N> => {
  const charged = isNumberOf(real, fee) && real.compare(fee, real.zero) > 0 && real.compare(fee, real.one) < 0
  if (!charged) return E.left(invalidQuantity(real, 'fee', fee, 'a fraction above 0 and below 1'))
  const yielded = breakEvenFeeYield(impermanentLoss, real)
  return E.isLeft(yielded) ? yielded : representable(real, 'turnover', real.div(yielded.right, fee))
}

/**
 * The outcome against holding, impermanent loss and fees together: `(1 − IL)(1 + f) − 1`.
 *
 * @param impermanentLoss A fraction in [0, 1).
 * @param feeYield Fees earned, as a fraction of the position's value at the end, 0 or more.
 * @param real The arithmetic; left out, that of the numbers themselves.
 * @returns A fraction of the value of holding: above 0 where providing liquidity was better. Errors: `InvalidQuantity`.
 *
 * @example
 * import { netAgainstHolding, orThrow } from '@ammeter/core'
 *
 * orThrow(netAgainstHolding(0.2, 0.25)) // => 0
 */
export const netAgainstHolding = <N>(
  impermanentLoss: N,
  feeYield: N,
  real: Real<N> = realOf(impermanentLoss),
): Answer<N> => {
  const refusal = checkLoss(real, impermanentLoss) ?? checkAmount(real, feeYield, 'fee yield')
  if (refusal !== undefined) return E.left(refusal)
  // (1 − IL)(1 + f) − 1 without the cancellation of the two ones.
  const earned = real.mul(feeYield, real.sub(real.one, impermanentLoss))
  return representable(real, 'net against holding', real.sub(earned, impermanentLoss))
}
