// The loss of a position against any holding of equal value at entry.

import { either as E } from 'fp-ts'
import type { Real } from '../arithmetic/real.js'
import { checkChoice, checkPrice, checkReserves, representable } from '../check.js'
import type { Answer, Curve } from '../curve/curve.js'
import type { Reserves } from '../curve/reserves.js'
import type { CurveError } from '../errors.js'

/**
 * Tokens that are held instead of a position: half of each by value at entry, X alone, Y alone, or amounts of both. Only
 * the proportion of amounts counts, because a holding is scaled to the value of the position at entry.
 */
export type Holding<N> = 'half' | 'x' | 'y' | Reserves<N>

const WORDS = ['half', 'x', 'y']

const checkHolding = <N>(real: Real<N>, holding: Holding<N>): CurveError | undefined =>
  typeof holding === 'string' ? checkChoice('holding', holding, WORDS) : checkReserves(real, holding)

/** Some amounts of a holding, however many. */
const amountsOf = <N>({ zero, one, div }: Real<N>, holding: Holding<N>, entryPrice: N): Reserves<N> => {
  if (holding === 'half') return { x: div(one, entryPrice), y: one }
  if (holding === 'x') return { x: one, y: zero }
  return holding === 'y' ? { x: zero, y: one } : holding
}

/**
 * What a holding is worth now, for each Y that it was worth at entry: `(p·x + y) / (p₀·x + y)`.
 *
 * @param real The arithmetic.
 * @param holding What is held.
 * @param entryPrice The price at entry, Y per X, above 0.
 * @param price The price now, Y per X, above 0.
 * @returns A ratio above 0. Errors: `InvalidPrice`, `InvalidReserves` and `InvalidChoice` for the holding,
 * `NotRepresentable`.
 *
 * @example
 * import { float64, holdingGrowth, orThrow } from '@ammeter/core'
 *
 * orThrow(holdingGrowth(float64, 'half', 1, 4)) // => 2.5
 * orThrow(holdingGrowth(float64, { x: 3, y: 2000 }, 2000, 4000)) // => 1.75
 */
export const holdingGrowth = <N>(real: Real<N>, holding: Holding<N>, entryPrice: N, price: N): Answer<N> => {
  const refusal = checkPrice(real, entryPrice) ?? checkPrice(real, price) ?? checkHolding(real, holding)
  if (refusal !== undefined) return E.left(refusal)
  const { x, y } = amountsOf(real, holding, entryPrice)
  const worthAt = (at: N) => real.add(real.mul(at, x), y)
  return representable(real, 'growth of the holding', real.div(worthAt(price), worthAt(entryPrice)))
}

/**
 * The fraction by which a position is worth less than another holding of equal value at entry: `1 − V(p) / H(p)`, where
 * `H(p) = V(p₀) · holdingGrowth`.
 *
 * Signed: 0.05 is a loss of 5 % against the holding, −0.05 a gain of 5 %. Against the position's own tokens at entry it is
 * `impermanentLoss`, which is never negative. Fees are not part of it.
 *
 * @param curve Any curve.
 * @param entryPrice The price at entry, Y per X, above 0.
 * @param price The price now, Y per X, above 0.
 * @param holding What is held instead.
 * @returns A fraction below 1. In decimals every digit is right of a loss above the rounding unit; in `float64` it is
 * exact to a few rounding units, absolute or, of a large gain, relative. Errors: `InvalidPrice`, `InvalidReserves` and
 * `InvalidChoice` for the holding, `NotRepresentable`.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, lossAgainst, orThrow } from '@ammeter/core'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * orThrow(lossAgainst(curve, 1, 4, 'half')) // => 0.2
 * orThrow(lossAgainst(curve, 1, 4, 'x')) // => 0.5
 * orThrow(lossAgainst(curve, 1, 4, 'y')) // => -1
 */
export const lossAgainst = <N>(curve: Curve<N>, entryPrice: N, price: N, holding: Holding<N>): Answer<N> => {
  const { real } = curve
  const finer = curve.finer()
  if (E.isLeft(finer)) return finer
  const growth = holdingGrowth(finer.right.real, holding, entryPrice, price)
  if (E.isLeft(growth)) return growth
  const entry = finer.right.value(entryPrice)
  if (E.isLeft(entry)) return entry
  const now = finer.right.value(price)
  if (E.isLeft(now)) return now
  const { sub, mul } = finer.right.real
  const held = mul(entry.right, growth.right)
  return representable(real, 'loss against the holding', real.div(sub(held, now.right), held))
}
