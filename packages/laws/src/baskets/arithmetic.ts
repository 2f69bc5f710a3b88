import { decimal } from '@ammeter/core'
import { accuracy } from '../tolerance/accuracy.js'
import { equal } from '../verdict/comparison.js'
import { orSkip } from '../verdict/or-skip.js'
import { everyOne } from '../verdict/verdict.js'
import { type BasketSettings, basketIn, basketLaw, dealtWith, numbersFor } from './subject.js'

/** A number of JavaScript as the numeral that it is exactly: another arithmetic is not to round it once more. */
const exactly = <A>(value: A): A | string => (typeof value === 'number' ? value.toPrecision(100) : value)

const exactSettings = (settings: BasketSettings): BasketSettings =>
  Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      name,
      name === 'tokens' ? value : Array.isArray(value) ? value.map(exactly) : exactly(value),
    ]),
  )

/** What is computed in another arithmetic is the same, to the digits of this one. */
export const arithmetic = basketLaw({
  name: 'arithmetic',
  statement: 'decimals answer the same',
  appliesTo: ({ real }) => (real.name === 'float64' ? undefined : `it is asked of float64, not of ${real.name}`),
  holds: (basket, input, subject) => {
    const { real } = basket
    const exact = basketIn(subject, decimal, exactSettings(input.settings))
    const { reserves, trade, rounding, tokenOut } = dealtWith(basket, input)
    const same = (a: typeof trade.amount) => decimal.of(real.toText(a))
    const heldExactly = reserves.map(same)
    const tolerance = decimal.of(real.toNumber(accuracy(real)))
    const compare = (expected: typeof decimal.one, found: typeof trade.amount, what: string, beside = decimal.zero) =>
      equal({
        real: decimal,
        expected,
        found: same(found),
        tolerance: decimal.add(decimal.mul(tolerance, decimal.abs(expected)), beside),
        explanation: show => `loses digits of ${what}, which is ${show(expected)}`,
      })
    const prices = numbersFor(basket, input.prices)
    return everyOne(
      () => compare(orSkip(exact.liquidity(heldExactly)), orSkip(basket.liquidity(reserves)), 'the liquidity'),
      () => compare(orSkip(exact.value(prices.map(same))), orSkip(basket.value(prices)), 'the value'),
      () =>
        compare(
          orSkip(exact.swap(heldExactly, { ...trade, amount: same(trade.amount) })).amountOut,
          orSkip(basket.swap(reserves, trade)).amountOut,
          'the amount out',
          same(rounding(tokenOut)),
        ),
    )
  },
})
