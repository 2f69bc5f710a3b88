import { exactIn } from '@ammeter/core'
import { atLeast, atMost, equal } from '../verdict/comparison.js'
import { orSkip } from '../verdict/or-skip.js'
import { everyOne } from '../verdict/verdict.js'
import { accurately, basketLaw, dealtWith } from './subject.js'

/** More in is more out, each further part buys no more than the one before, and something always stays. */
export const shape = basketLaw({
  name: 'shape',
  statement: 'nothing for nothing, more for more, each further part for less, and never all there is',
  holds: (basket, input) => {
    const { real } = basket
    const { reserves, trade, tokenIn, tokenOut, rounding } = dealtWith(basket, input)
    const half = real.mul(trade.amount, real.of('0.5'))
    const none = orSkip(basket.swap(reserves, exactIn(tokenIn, real.zero, tokenOut)))
    const first = orSkip(basket.swap(reserves, exactIn(tokenIn, half, tokenOut))).amountOut
    const all = orSkip(basket.swap(reserves, trade)).amountOut
    const second = real.sub(all, first)
    const tolerance = real.add(accurately(real, all), rounding(tokenOut))
    return everyOne(
      () =>
        equal({
          real,
          expected: real.zero,
          found: none.amountOut,
          tolerance: real.zero,
          explanation: () => 'pays something for nothing',
        }),
      () =>
        atLeast({
          real,
          expected: first,
          found: all,
          tolerance,
          explanation: show => `pays less for more: ${show(first)} for half as much`,
        }),
      () =>
        atMost({
          real,
          expected: first,
          found: second,
          tolerance,
          explanation: show => `pays more for the second half of a trade than for the first, ${show(first)}`,
        }),
      () =>
        atMost({
          real,
          expected: reserves[tokenOut] as typeof all,
          found: all,
          tolerance: real.zero,
          explanation: () => 'pays more than it holds',
        }),
    )
  },
})
