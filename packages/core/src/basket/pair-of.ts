// The two-token view of a basket: one token against all others.

import { either as E } from 'fp-ts'
import { dual } from '../arithmetic/dual.js'
import { unwrap } from '../curve/combinators/combine.js'
import type { Answer, Curve } from '../curve/curve.js'
import { curveOf } from '../curve/definition/curve-of.js'
import type { CurveParts } from '../curve/definition/definition.js'
import type { Formulas } from '../curve/definition/formulas.js'
import { derivation } from '../curve/derive/complete-parts.js'
import { displayText } from '../display-text.js'
import { lazy } from '../lazy.js'
import type { Basket } from './basket.js'
import { checkPrices } from './operations/check-basket.js'

/** The formulas of the pair: its reserves at each price of the token, with the other prices fixed. */
const partsOf = <N>({ real, ...basket }: Basket<N>, token: number, prices: readonly N[]): CurveParts<N> => {
  const { add, mul, zero } = real
  return {
    reserves: price => {
      const held = unwrap(basket.reserves(prices.map((each, i) => (i === token ? price : each))))
      const rest = held.reduce((sum, each, i) => (i === token ? sum : add(sum, mul(prices[i] as N, each))), zero)
      return { x: held[token] as N, y: rest }
    },
  }
}

const formulasOf = <N>(basket: Basket<N>, token: number, prices: readonly N[]): Formulas<N> => {
  const { real } = basket
  return {
    real,
    parts: partsOf(basket, token, prices),
    overDual: lazy(() => formulasOf(unwrap(basket.dual()), token, prices.map(dual(real).constant))),
    ...(real.finer && { finer: lazy(() => formulasOf(unwrap(basket.finer()), token, prices)) }),
  }
}

/**
 * One token of a basket against all the others, their prices held fixed, as a curve: X is the token, and Y the worth of
 * the rest in the unit of the prices. Every measure, chart and comparison of curves is therefore available for baskets.
 *
 * It is the curve of what a liquidity provider holds as that one price moves. Trades with it move the worth of the rest at
 * the fixed prices: they are trades with the basket and, of the rest among itself, with the market. With two tokens, the
 * price of the other being 1, it is the basket itself.
 *
 * @param basket Any basket.
 * @param token The token that is X, an index from 0.
 * @param prices The prices of all tokens, above 0, in a unit; that of the token itself counts for nothing.
 * @returns Errors: `InvalidChoice` for a token that does not exist, `InvalidPrice`.
 *
 * @example
 * import { float64, impermanentLoss, orThrow, pairOf } from '@ammeter/core'
 * import { weightedBasket } from '@ammeter/weighted'
 *
 * const basket = orThrow(weightedBasket(float64, { weights: [0.5, 0.3, 0.2] }))
 * const pair = orThrow(pairOf(basket, 0, [1, 2, 1]))
 * const loss = orThrow(impermanentLoss(pair, 1, 4))
 * loss.toFixed(6) // => '0.200000'
 */
export const pairOf = <N>(basket: Basket<N>, token: number, prices: readonly N[]): Answer<Curve<N>> => {
  const { name, real, tokens } = basket
  if (!(Number.isInteger(token) && token >= 0 && token < tokens)) {
    const allowed = `a whole number from 0 to ${tokens - 1}`
    return E.left({ _tag: 'InvalidChoice', choice: 'token', given: displayText(token), allowed })
  }
  const refusal = checkPrices(real, tokens, prices)
  if (refusal !== undefined) return E.left(refusal)
  return curveOf({
    name: `token ${token} of ${name}`,
    parameters: {},
    formulate: () => formulasOf(basket, token, prices),
    completion: derivation,
  })
}
