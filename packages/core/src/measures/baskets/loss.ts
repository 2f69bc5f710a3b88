// The loss of a position in a basket against holding tokens.

import { either as E } from 'fp-ts'
import type { Basket } from '../../basket/basket.js'
import { dot } from '../../basket/dot.js'
import { checkHeld, checkPrices } from '../../basket/operations/check-basket.js'
import { checkChoice, representable } from '../../check.js'
import type { Answer } from '../../curve/curve.js'

/**
 * The value now of the reserves at entry, had they been held instead: `H(p₀→p) = p·x(p₀)`.
 *
 * @param basket Any basket.
 * @param entryPrices The prices at entry, above 0, in a unit.
 * @param prices The prices now, above 0, in the same unit.
 * @returns In that unit, per unit of liquidity. Errors: `InvalidPrice`, those of the basket's `reserves`.
 *
 * @example
 * import { basketHoldValue, float64, orThrow } from '@ammeter/core'
 * import { weightedBasket } from '@ammeter/weighted'
 *
 * const basket = orThrow(weightedBasket(float64, { weights: [0.5, 0.25, 0.25] }))
 * const held = orThrow(basketHoldValue(basket, [2, 1, 1], [8, 1, 1]))
 * held.toFixed(6) // => '10.000000'
 */
export const basketHoldValue = <N>(basket: Basket<N>, entryPrices: readonly N[], prices: readonly N[]): Answer<N> => {
  const { real, tokens } = basket
  const refusal = checkPrices(real, tokens, prices)
  if (refusal !== undefined) return E.left(refusal)
  return E.either.chain(basket.reserves(entryPrices), entry =>
    representable(real, 'value of holding', dot(real, prices, entry)),
  )
}

/** A loss below zero by no more than this many rounding units is a rounded zero. */
const ROUNDING = 32

/**
 * Impermanent loss of a position in a basket: the fraction by which it is worth less than the reserves at entry, held:
 * `IL(p₀→p) = 1 − V(p) / (p·x(p₀))`. Fees are not part of it.
 *
 * @param basket Any basket.
 * @param entryPrices The prices at entry, above 0, in a unit.
 * @param prices The prices now, above 0, in the same unit.
 * @returns A fraction in [0, 1): in decimals exact to the last digits of any loss above the rounding unit, in `float64` to
 * a few rounding units, absolute. `breakEvenFeeYield` takes it. Errors: `InvalidPrice`, those of the basket's `reserves`.
 *
 * @example
 * import { basketImpermanentLoss, float64, orThrow } from '@ammeter/core'
 * import { weightedBasket } from '@ammeter/weighted'
 *
 * const basket = orThrow(weightedBasket(float64, { weights: [0.5, 0.25, 0.25] }))
 * const loss = orThrow(basketImpermanentLoss(basket, [2, 1, 1], [8, 1, 1]))
 * loss.toFixed(6) // => '0.200000'
 */
export const basketImpermanentLoss = <N>(
  basket: Basket<N>,
  entryPrices: readonly N[],
  prices: readonly N[],
): Answer<N> => {
  const { real } = basket
  const finer = basket.finer()
  if (E.isLeft(finer)) return finer
  const entry = finer.right.reserves(entryPrices)
  if (E.isLeft(entry)) return entry
  const now = finer.right.reserves(prices)
  if (E.isLeft(now)) return now
  const wide = finer.right.real
  // H − V, by the change of each reserve.
  const changes = entry.right.map((before, i) => wide.sub(before, now.right[i] as N))
  const loss = real.div(dot(wide, prices, changes), dot(wide, prices, entry.right))
  const rounding = real.mul(real.of(-ROUNDING), real.roundingUnit)
  const isRounded = real.compare(loss, real.zero) < 0 && real.compare(loss, rounding) >= 0
  return representable(real, 'impermanent loss', isRounded ? real.zero : loss)
}

/** Tokens that are held instead of a position in a basket: equal parts of its value at entry, or amounts of each. */
export type BasketHolding<N> = 'equal' | readonly N[]

/**
 * The fraction by which a position in a basket is worth less than any other holding of equal value at entry:
 * `1 − V(p) / H(p)`, where `H(p) = V(p₀)·(p·h)/(p₀·h)`. Signed: a gain against the holding is negative.
 *
 * @param basket Any basket.
 * @param entryPrices The prices at entry, above 0, in a unit.
 * @param prices The prices now, above 0, in the same unit.
 * @param holding What is held instead. Only the proportion of amounts counts.
 * @returns A fraction below 1. Errors: `InvalidPrice`, `InvalidReserves` and `InvalidChoice` for the holding, those of the
 * basket's `value`.
 *
 * @example
 * import { basketLossAgainst, float64, orThrow } from '@ammeter/core'
 * import { weightedBasket } from '@ammeter/weighted'
 *
 * const basket = orThrow(weightedBasket(float64, { weights: [0.5, 0.25, 0.25] }))
 * const against = orThrow(basketLossAgainst(basket, [1, 1, 1], [4, 1, 1], [1, 0, 0]))
 * against.toFixed(6) // => '0.500000'
 */
export const basketLossAgainst = <N>(
  basket: Basket<N>,
  entryPrices: readonly N[],
  prices: readonly N[],
  holding: BasketHolding<N>,
): Answer<N> => {
  const { real, tokens } = basket
  const refusal =
    checkPrices(real, tokens, entryPrices) ??
    checkPrices(real, tokens, prices) ??
    (typeof holding === 'string' ? checkChoice('holding', holding, ['equal']) : checkHeld(real, tokens, holding))
  if (refusal !== undefined) return E.left(refusal)
  const finer = basket.finer()
  if (E.isLeft(finer)) return finer
  const wide = finer.right.real
  const amounts = typeof holding === 'string' ? entryPrices.map(price => wide.div(wide.one, price)) : holding
  const entry = finer.right.value(entryPrices)
  if (E.isLeft(entry)) return entry
  const now = finer.right.value(prices)
  if (E.isLeft(now)) return now
  const growth = wide.div(dot(wide, prices, amounts), dot(wide, entryPrices, amounts))
  const held = wide.mul(entry.right, growth)
  return representable(real, 'loss against the holding', real.div(wide.sub(held, now.right), held))
}
