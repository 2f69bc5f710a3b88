// Impermanent loss, and the value of holding that it compares with.

import { either as E } from 'fp-ts'
import { LEAST_NORMAL } from '../arithmetic/wide.js'
import { toWider } from '../arithmetic/widening.js'
import { checkPrice, notRepresentable, representable } from '../check.js'
import type { Answer, Curve } from '../curve/curve.js'
import { askWider } from '../curve/operations/ask-wider.js'
import { measureWithoutLoss } from './without-loss.js'

/**
 * What the reserves at entry would be worth now, had they been held instead: `H(p₀→p) = p·x(p₀) + y(p₀)`.
 *
 * @param curve Any curve.
 * @param entryPrice The price at entry, Y per X, above 0.
 * @param price The price now, Y per X, above 0.
 * @returns Units of Y, per unit of liquidity. Errors: `InvalidPrice`, `NotRepresentable`.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, holdValue, orThrow } from '@ammeter/core'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * orThrow(holdValue(curve, 1, 4)) // => 5
 */
export const holdValue = <N>(curve: Curve<N>, entryPrice: N, price: N): Answer<N> =>
  measureWithoutLoss('value of holding', holdValueOf, curve, entryPrice, price)

const holdValueOf = <N>(curve: Curve<N>, entryPrice: N, price: N): Answer<N> => {
  const { real } = curve
  const refusal = checkPrice(real, price)
  if (refusal !== undefined) return E.left(refusal)
  const entry = curve.reserves(entryPrice)
  if (E.isLeft(entry)) return entry
  const { x, y } = entry.right
  return representable(real, 'value of holding', real.add(real.mul(price, x), y))
}

/** In what is worth more than this, a part that `float64` has lost digits of counts for nothing. */
const LEAST_HOLD = 2 ** -960

/** A loss below zero by no more than this many rounding units is a rounded zero. */
const ROUNDING = 16

/**
 * Impermanent loss: the fraction by which a position is worth less than the reserves at entry, held:
 * `IL(p₀→p) = 1 − V(p) / H(p₀→p)`.
 *
 * A loss, so never negative: 0.0572 is a loss of 5.72 % against holding. Fees are not part of it.
 *
 * @param curve Any curve.
 * @param entryPrice The price at entry, Y per X, above 0.
 * @param price The price now, Y per X, above 0.
 * @returns A fraction in [0, 1). In decimals every digit is right of a loss above the rounding unit; in `float64` it is
 * exact to a few rounding units, absolute. Errors: `InvalidPrice`, `NotRepresentable`.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, impermanentLoss, orThrow } from '@ammeter/core'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * orThrow(impermanentLoss(curve, 1, 4)) // => 0.2
 */
export const impermanentLoss = <N>(curve: Curve<N>, entryPrice: N, price: N): Answer<N> => {
  const loss = impermanentLossOf(curve, entryPrice, price)
  if (E.isRight(loss) || loss.left._tag !== 'NotRepresentable') return loss
  const { wider } = curve
  if (wider === undefined) return loss
  return askWider(wider, 'impermanent loss', far => {
    const answer = impermanentLossOf(far, toWider(entryPrice), toWider(price))
    // A loss is at most 1: one that is too small to have all its digits is a rounded zero.
    const isTiny = E.isRight(answer) && far.real.compare(answer.right, far.real.of(LEAST_NORMAL)) < 0
    return isTiny ? E.right(far.real.zero) : answer
  })
}

const impermanentLossOf = <N>(curve: Curve<N>, entryPrice: N, price: N): Answer<N> => {
  const { real } = curve
  const finer = curve.finer()
  if (E.isLeft(finer)) return finer
  const entry = finer.right.reserves(entryPrice)
  if (E.isLeft(entry)) return entry
  const now = finer.right.reserves(price)
  if (E.isLeft(now)) return now
  const { add, sub, mul } = finer.right.real
  const hold = add(mul(price, entry.right.x), entry.right.y)
  if (curve.wider !== undefined && real.toNumber(hold) < LEAST_HOLD)
    return E.left(notRepresentable(real, 'value of holding', hold))
  // H − V, by the change of each reserve.
  const lost = add(mul(price, sub(entry.right.x, now.right.x)), sub(entry.right.y, now.right.y))
  const loss = real.div(lost, hold)
  const rounding = real.mul(real.of(-ROUNDING), real.roundingUnit)
  const rounded = real.compare(loss, real.zero) < 0 && real.compare(loss, rounding) >= 0
  return representable(real, 'impermanent loss', rounded ? real.zero : loss)
}
