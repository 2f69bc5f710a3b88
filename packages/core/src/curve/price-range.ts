// The prices at which a curve trades.

import type { Curve } from './curve.js'

/**
 * Whether a curve trades at a price. At others it holds one token only, and earns no fees.
 *
 * @param curve Any curve.
 * @param price Y per X, above 0; the ends of the range belong to it.
 *
 * @example
 * import { concentrated } from '@ammeter/concentrated'
 * import { float64, orThrow, tradesAt } from '@ammeter/core'
 *
 * const range = orThrow(concentrated(float64, { lower: 0.5, upper: 2 }))
 * tradesAt(range, 2) // => true
 * tradesAt(range, 3) // => false
 */
export const tradesAt = <N>({ real, prices: { lower, upper } }: Pick<Curve<N>, 'real' | 'prices'>, price: N): boolean =>
  !(lower !== undefined && real.compare(price, lower) < 0) && !(upper !== undefined && real.compare(price, upper) > 0)

/**
 * The price nearest to a given one at which a curve trades.
 *
 * @param curve Any curve.
 * @param price Y per X, above 0.
 *
 * @example
 * import { concentrated } from '@ammeter/concentrated'
 * import { clampPrice, float64, orThrow } from '@ammeter/core'
 *
 * const range = orThrow(concentrated(float64, { lower: 0.5, upper: 2 }))
 * clampPrice(range, 3) // => 2
 */
export const clampPrice = <N>({ real, prices: { lower, upper } }: Pick<Curve<N>, 'real' | 'prices'>, price: N): N => {
  const raised = lower === undefined ? price : real.max(price, lower)
  return upper === undefined ? raised : real.min(raised, upper)
}

/**
 * The one price of a curve that has no other, such as a constant sum; nothing for every other curve.
 *
 * @param curve Any curve.
 *
 * @example
 * import { constantSum } from '@ammeter/constant-sum'
 * import { float64, onlyPrice, orThrow } from '@ammeter/core'
 *
 * onlyPrice(orThrow(constantSum(float64, { peg: 1 }))) // => 1
 */
export const onlyPrice = <N>({ real, prices: { lower, upper } }: Pick<Curve<N>, 'real' | 'prices'>): N | undefined =>
  lower !== undefined && upper !== undefined && real.compare(lower, upper) === 0 ? lower : undefined
