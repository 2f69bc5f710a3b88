import { exactOut } from '@ammeter/core'
import { equal } from '../verdict/comparison.js'
import { orSkip } from '../verdict/or-skip.js'
import { accurately, basketLaw, dealtWith } from './subject.js'

/** What is paid for an exact amount out is what buys it. */
export const inverse = basketLaw({
  name: 'inverse',
  statement: 'exact in and exact out are inverse',
  holds: (basket, input) => {
    const { real } = basket
    const { add, mul, div } = real
    const { reserves, trade, tokenIn, tokenOut, rounding } = dealtWith(basket, input)
    const { amountOut, reserves: after } = orSkip(basket.swap(reserves, trade))
    const { amountIn } = orSkip(basket.swap(reserves, exactOut(tokenOut, amountOut, tokenIn)))
    const spot = orSkip(basket.spotPrices(after))
    // A rounding of what is taken costs what the last of it does.
    const atTheEnd = div(mul(amountOut, spot[tokenOut] as typeof amountOut), spot[tokenIn] as typeof amountOut)
    return equal({
      real,
      expected: trade.amount,
      found: amountIn,
      tolerance: add(accurately(real, add(trade.amount, atTheEnd)), rounding(tokenIn)),
      explanation: show => `asks another amount for what ${show(trade.amount)} of token ${tokenIn} buys`,
    })
  },
})
