import { exactIn } from '@ammeter/core'
import { atMost } from '../verdict/comparison.js'
import { orSkip } from '../verdict/or-skip.js'
import { accurately, basketLaw, dealtWith } from './subject.js'

/** Nobody profits by trading around: to another token, to a third, and back. */
export const roundTrip = basketLaw({
  name: 'roundTrip',
  statement: 'a trade there and back, by way of a third token, never profits',
  holds: (basket, input) => {
    const { real, tokens } = basket
    const { reserves, trade, tokenIn, tokenOut, rounding } = dealtWith(basket, input)
    const third = (tokenOut + 1) % tokens
    const there = orSkip(basket.swap(reserves, trade))
    const around =
      third === tokenIn ? there : orSkip(basket.swap(there.reserves, exactIn(tokenOut, there.amountOut, third)))
    const last = third === tokenIn ? tokenOut : third
    const back = orSkip(basket.swap(around.reserves, exactIn(last, around.amountOut, tokenIn)))
    return atMost({
      real,
      expected: trade.amount,
      found: back.amountOut,
      tolerance: real.add(accurately(real, trade.amount), rounding(tokenIn)),
      explanation: show => `gives money away: a round trip with ${show(trade.amount)} of token ${tokenIn} returns more`,
    })
  },
})
