import { broken, held } from '@ammeter/laws'
import { modelLaw, pricesOf, stepsOf } from './subject.js'

/** A price is a positive, finite number, with parameters at their ends too. */
export const positive = modelLaw({
  name: 'positive',
  statement: 'prices are positive and finite, with parameters at their ends too',
  holds: (model, input, subject) => {
    const prices = pricesOf(model, input, stepsOf(subject, input))
    const wrong = prices.findIndex(price => !(price > 0 && price < Number.POSITIVE_INFINITY))
    if (wrong < 0) return held
    const explanation = `answers a price that is none, after step ${wrong}`
    return broken('a number above 0', String(prices[wrong]), explanation, 'no price')
  },
})
