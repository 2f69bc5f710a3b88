// The law that the order of a basket's tokens does not matter.

import { exactIn } from '@ammeter/core'
import { equal } from '../verdict/comparison.js'
import { orSkip } from '../verdict/or-skip.js'
import { everyOne } from '../verdict/verdict.js'
import { accurately, type BasketSettings, basketIn, basketLaw, dealtWith, ofEveryToken } from './subject.js'

/** The last becomes the first. */
const turned = <A>(list: readonly A[]): readonly A[] => [...list.slice(-1), ...list.slice(0, -1)]

/** Settings for the tokens in another order. */
const turnedSettings = (settings: BasketSettings): BasketSettings =>
  Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, Array.isArray(value) ? turned(value) : value]),
  )

/** The order of the tokens does not matter: what is permuted is answered permuted. */
export const permutation = basketLaw({
  name: 'permutation',
  statement: 'the tokens in another order, with what belongs to each, have the same answers in that order',
  holds: (basket, input, subject) => {
    const { real, tokens } = basket
    const { prices, reserves, trade, tokenIn, tokenOut, rounding } = dealtWith(basket, input)
    const other = basketIn(subject, real, { ...turnedSettings(input.settings), tokens })
    const place = (token: number) => (token + 1) % tokens
    const held = orSkip(basket.reserves(prices))
    const heldTurned = orSkip(other.reserves(turned(prices)))
    const { amountOut } = orSkip(basket.swap(reserves, trade))
    const level = orSkip(basket.liquidity(reserves))
    const moved = orSkip(other.swap(turned(reserves), exactIn(place(tokenIn), trade.amount, place(tokenOut))))
    return everyOne(
      () =>
        equal({
          real,
          expected: level,
          found: orSkip(other.liquidity(turned(reserves))),
          tolerance: accurately(real, level),
          explanation: show => `has another liquidity than ${show(level)} where its tokens are in another order`,
        }),
      () =>
        equal({
          real,
          expected: amountOut,
          found: moved.amountOut,
          tolerance: real.add(accurately(real, amountOut), rounding(tokenOut)),
          explanation: show => `pays another amount than ${show(amountOut)} where its tokens are in another order`,
        }),
      () =>
        ofEveryToken(basket, token => {
          const expected = held[token] as typeof level
          return equal({
            real,
            expected,
            found: heldTurned[place(token)] as typeof level,
            // Reserves are roundings of all of them: of the value, at their price.
            tolerance: real.mul(real.of(2 ** 20), real.div(rounding(token), level)),
            explanation: show =>
              `holds another amount than ${show(expected)} of a token where its tokens are in another order`,
          })
        }),
    )
  },
})
