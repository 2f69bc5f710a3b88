import { basketImpermanentLoss } from '@ammeter/core'
import { accuracy } from '../tolerance/accuracy.js'
import { atLeast, atMost, equal } from '../verdict/comparison.js'
import { orSkip } from '../verdict/or-skip.js'
import { everyOne } from '../verdict/verdict.js'
import { basketLaw, numbersFor } from './subject.js'

/** Impermanent loss is a loss, none where prices are those at entry, and the larger the farther they go one way. */
export const impermanentLoss = basketLaw({
  name: 'impermanentLoss',
  statement: '0 ≤ IL < 1, none at entry, and growing as prices move on along a line',
  holds: (basket, input) => {
    const { real } = basket
    const entry = numbersFor(basket, input.prices)
    const prices = numbersFor(basket, input.others)
    // On a straight line of prices p·x(p₀) and p·x(p) part further and further.
    const halfway = entry.map((price, i) => real.mul(real.of('0.5'), real.add(price, prices[i] as typeof price)))
    const loss = orSkip(basketImpermanentLoss(basket, entry, prices))
    const before = orSkip(basketImpermanentLoss(basket, entry, halfway))
    const tolerance = accuracy(real)
    return everyOne(
      () =>
        equal({
          real,
          expected: real.zero,
          found: orSkip(basketImpermanentLoss(basket, entry, entry)),
          tolerance,
          explanation: () => 'loses where no price has moved',
        }),
      () =>
        atLeast({ real, expected: real.zero, found: loss, tolerance, explanation: () => 'gains by a move of prices' }),
      () =>
        atMost({
          real,
          expected: real.one,
          found: loss,
          tolerance: real.zero,
          explanation: () => 'loses all there is',
        }),
      () =>
        atLeast({
          real,
          expected: before,
          found: loss,
          tolerance,
          explanation: show => `loses less at the end of a move than the ${show(before)} halfway`,
        }),
    )
  },
})
