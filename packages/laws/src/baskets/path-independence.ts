import { exactIn } from '@ammeter/core'
import { equal } from '../verdict/comparison.js'
import { orSkip } from '../verdict/or-skip.js'
import { accurately, basketLaw, dealtWith } from './subject.js'

/** Two trades in a row are their sum. */
export const pathIndependence = basketLaw({
  name: 'pathIndependence',
  statement: 'two trades in a row equal their sum',
  holds: (basket, input) => {
    const { real } = basket
    const { add, mul, of } = real
    const { reserves, trade, tokenIn, tokenOut, rounding } = dealtWith(basket, input)
    const part = mul(trade.amount, of('0.375'))
    const first = orSkip(basket.swap(reserves, exactIn(tokenIn, part, tokenOut)))
    const second = orSkip(basket.swap(first.reserves, exactIn(tokenIn, real.sub(trade.amount, part), tokenOut)))
    const expected = orSkip(basket.swap(reserves, trade)).amountOut
    return equal({
      real,
      expected,
      found: add(first.amountOut, second.amountOut),
      tolerance: add(accurately(real, expected), rounding(tokenOut)),
      explanation: show => `pays by how a trade is split: ${show(expected)} for all of it at once`,
    })
  },
})
