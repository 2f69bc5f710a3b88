import { accuracy } from '../tolerance/accuracy.js'
import { atMost, equal } from '../verdict/comparison.js'
import { orSkip } from '../verdict/or-skip.js'
import { everyOne } from '../verdict/verdict.js'
import { accurately, basketLaw, numbersFor, worthOf } from './subject.js'

/** The reserves at prices have liquidity 1, and no others that have cost less. */
export const cheapestBundle = basketLaw({
  name: 'cheapestBundle',
  statement: 'φ(x(p)) = 1, and p·x(p) ≤ p·x(q)',
  holds: (basket, input) => {
    const { real } = basket
    const prices = numbersFor(basket, input.prices)
    const own = orSkip(basket.reserves(prices))
    const other = orSkip(basket.reserves(numbersFor(basket, input.others)))
    const cost = worthOf(real, prices, own)
    const otherCost = worthOf(real, prices, other)
    return everyOne(
      () =>
        equal({
          real,
          expected: real.one,
          found: orSkip(basket.liquidity(own)),
          tolerance: accuracy(real),
          explanation: show => `puts the reserves of liquidity 1 elsewhere: ${own.map(show).join(', ')}`,
        }),
      () =>
        atMost({
          real,
          expected: otherCost,
          found: cost,
          tolerance: accurately(real, otherCost),
          explanation: show => `holds the wrong reserves: they cost ${show(cost)}, and others only ${show(otherCost)}`,
        }),
    )
  },
})
