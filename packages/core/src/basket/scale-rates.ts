// Baskets whose tokens are worth multiples of others, such as staked tokens.

import { either as E } from 'fp-ts'
import { dual } from '../arithmetic/dual.js'
import { invalidQuantity, isNumberOf } from '../check.js'
import { unwrap } from '../curve/combinators/combine.js'
import type { Answer } from '../curve/curve.js'
import { exactIn, exactOut } from '../curve/trade.js'
import { displayText } from '../display-text.js'
import { lazy } from '../lazy.js'
import type { Basket } from './basket.js'
import { basketOf } from './definition/basket-of.js'
import type { BasketFormulas, BasketParts } from './definition/definition.js'
import type { BasketForms } from './definition/formulas.js'

/** The formulas of a basket at rates. */
const partsOf = <N>({ real, ...basket }: Basket<N>, rates: readonly N[]): BasketParts<N> => {
  const { mul, div } = real
  const rate = (i: number) => rates[i] as N
  const underlying = (held: readonly N[]) => held.map((each, i) => mul(each, rate(i)))
  const perUnderlying = (prices: readonly N[]) => prices.map((price, i) => div(price, rate(i)))
  const parts: Omit<BasketFormulas<N>, 'levelSet'> = {
    tradingFunction: held => unwrap(basket.liquidity(underlying(held))),
    spotPrices: held => unwrap(basket.spotPrices(underlying(held))).map((price, i) => mul(price, rate(i))),
    reserves: prices => unwrap(basket.reserves(perUnderlying(prices))).map((each, i) => div(each, rate(i))),
    value: prices => unwrap(basket.value(perUnderlying(prices))),
    exactIn: (held, tokenIn, tokenOut, amount) => {
      const trade = exactIn(tokenIn, mul(amount, rate(tokenIn)), tokenOut)
      const { amountOut, reserves } = unwrap(basket.swap(underlying(held), trade))
      return { amountOut: div(amountOut, rate(tokenOut)), remaining: div(reserves[tokenOut] as N, rate(tokenOut)) }
    },
    exactOut: (held, tokenIn, tokenOut, amount) => {
      const trade = exactOut(tokenOut, mul(amount, rate(tokenOut)), tokenIn)
      return div(unwrap(basket.swap(underlying(held), trade)).amountIn, rate(tokenIn))
    },
  }
  return parts
}

const formsOf = <N>(basket: Basket<N>, rates: readonly N[]): BasketForms<N> => {
  const { real, tokens } = basket
  return {
    real,
    tokens,
    parts: partsOf(basket, rates),
    overDual: lazy(() => formsOf(unwrap(basket.dual()), rates.map(dual(real).constant))),
    ...(real.finer && { finer: lazy(() => formsOf(unwrap(basket.finer()), rates)) }),
  }
}

/**
 * A basket whose tokens are worth multiples of others: one of token i counts as `rates[i]` of the token in the basket's
 * formulas. For staked and wrapped tokens, which accrue yield, and for pegs other than 1. It is `scaleRate` for
 * baskets.
 *
 * @param basket Any basket.
 * @param rates Underlying tokens for each token, a number above 0 for each.
 * @returns A basket with the list `rates` among its parameters. Errors: `InvalidQuantity`.
 *
 * @example
 * import { float64, orThrow, scaleRates } from '@ammeter/core'
 * import { weightedBasket } from '@ammeter/weighted'
 *
 * const basket = orThrow(weightedBasket(float64, { tokens: 2 }))
 * const staked = orThrow(scaleRates(basket, [1.25, 1]))
 * orThrow(staked.spotPrices([8, 10])) // => [1.25, 1]
 */
export const scaleRates = <N>(basket: Basket<N>, rates: readonly N[]): Answer<Basket<N>> => {
  const { name, real, tokens, parameters } = basket
  if (!Array.isArray(rates) || rates.length !== tokens) {
    const given = Array.isArray(rates) ? `${rates.length} numbers` : displayText(rates)
    return E.left({ _tag: 'InvalidQuantity', quantity: 'rates', given, allowed: `${tokens} numbers above 0` })
  }
  const wrong = rates.findIndex(rate => !(isNumberOf(real, rate) && real.compare(rate, real.zero) > 0))
  if (wrong >= 0) return E.left(invalidQuantity(real, `rate of token ${wrong}`, rates[wrong], 'a number above 0'))
  return basketOf({
    name: `${name} at rates`,
    parameters: { ...parameters, rates },
    forms: () => formsOf(basket, rates),
  })
}
