// The law that a basket of two tokens is the curve of one against the other.

import { exactIn, pairOf } from '@ammeter/core'
import { equal } from '../verdict/comparison.js'
import { orSkip } from '../verdict/or-skip.js'
import { everyOne } from '../verdict/verdict.js'
import { accurately, type BasketSettings, basketLaw, dealtWith, worthOf } from './subject.js'

/** The same settings for two tokens: lists of another length have their default. */
const withTwo = (settings: BasketSettings): BasketSettings => ({
  ...Object.fromEntries(Object.entries(settings).filter(([, value]) => !Array.isArray(value) || value.length === 2)),
  tokens: 2,
})

/** A basket of two tokens is a curve: that of the one against the other. */
export const twoTokens = basketLaw({
  name: 'twoTokens',
  statement: 'with two tokens it is the curve of one against the other',
  appliesTo: ({ definition: { tokens } }) => (tokens.least > 2 ? `it has at least ${tokens.least} tokens` : undefined),
  settings: withTwo,
  holds: (basket, input) => {
    const { real } = basket
    const { reserves, prices, rounding } = dealtWith(basket, input)
    type N = typeof real.one
    const [x, y] = reserves as readonly [N, N]
    const pair = orSkip(pairOf(basket, 0, [prices[0] as N, real.one]))
    const price = real.div(prices[0] as N, prices[1] as N)
    const amount = real.mul(worthOf(real, prices, reserves), real.div(real.of(input.part / 2), prices[0] as N))
    const expected = orSkip(pair.swap({ x, y }, exactIn('x', amount))).amountOut
    const spot = orSkip(pair.spotPrice({ x, y }))
    return everyOne(
      () =>
        equal({
          real,
          expected,
          found: orSkip(basket.swap(reserves, exactIn(0, amount, 1))).amountOut,
          tolerance: real.add(accurately(real, expected), rounding(1)),
          explanation: show => `trades otherwise than its own curve, which pays ${show(expected)}`,
        }),
      () =>
        equal({
          real,
          expected: orSkip(pair.liquidity({ x, y })),
          found: orSkip(basket.liquidity(reserves)),
          tolerance: accurately(real, orSkip(pair.liquidity({ x, y }))),
          explanation: show =>
            `has another liquidity than its own curve at the price ${show(price)}, where it quotes ${show(spot)}`,
        }),
    )
  },
})
