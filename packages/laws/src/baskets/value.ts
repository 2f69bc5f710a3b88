import { equal } from '../verdict/comparison.js'
import { orSkip } from '../verdict/or-skip.js'
import { accurately, basketLaw, numbersFor, worthOf } from './subject.js'

/** The value is what the reserves are worth. */
export const value = basketLaw({
  name: 'value',
  statement: 'V(p) = p·x(p)',
  holds: (basket, input) => {
    const { real } = basket
    const prices = numbersFor(basket, input.prices)
    const expected = worthOf(real, prices, orSkip(basket.reserves(prices)))
    return equal({
      real,
      expected,
      found: orSkip(basket.value(prices)),
      tolerance: accurately(real, expected),
      explanation: show => `says a value that its reserves do not have: they are worth ${show(expected)}`,
    })
  },
})
