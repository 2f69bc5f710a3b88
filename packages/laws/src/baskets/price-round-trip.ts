// The law that reserves at prices have these prices again.

import { accuracy } from '../tolerance/accuracy.js'
import { equal } from '../verdict/comparison.js'
import { orSkip } from '../verdict/or-skip.js'
import { held } from '../verdict/verdict.js'
import { basketLaw, numbersFor, ofEveryToken, worthOf } from './subject.js'

/** A reserve of less than this part of the value is a small difference: its price is known to no more digits. */
const LEAST_SHARE = 1e-3

/** The spot prices of the reserves at prices are those prices, for tokens that it holds. */
export const priceRoundTrip = basketLaw({
  name: 'priceRoundTrip',
  statement: 'the spot prices of x(p) are p, in each other',
  holds: (basket, input) => {
    const { real } = basket
    const { div, mul } = real
    const prices = numbersFor(basket, input.prices)
    const reserves = orSkip(basket.reserves(prices))
    const found = orSkip(basket.spotPrices(reserves))
    const total = worthOf(real, prices, reserves)
    const isHeld = (token: number) =>
      real.compare(
        mul(prices[token] as typeof total, reserves[token] as typeof total),
        mul(total, real.of(LEAST_SHARE)),
      ) > 0
    const first = prices.findIndex((_, token) => isHeld(token))
    const inFirst = (list: readonly (typeof total)[], token: number) =>
      div(list[token] as typeof total, list[first] as typeof total)
    return ofEveryToken(basket, token => {
      if (!isHeld(token)) return held
      const expected = inFirst(prices, token)
      return equal({
        real,
        expected,
        found: inFirst(found, token),
        tolerance: mul(accuracy(real), expected),
        explanation: show => `quotes another price of token ${token} in token ${first} than ${show(expected)}`,
      })
    })
  },
})
