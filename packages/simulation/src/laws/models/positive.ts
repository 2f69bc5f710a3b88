import { broken, held, law } from '@ammeter/laws'
import { skipped } from '../skip.js'
import { explainModel, type ModelInput, type ModelSubject, modelInputs, modelOf, pricesOf, stepsOf } from './subject.js'

/** A price is a positive, finite number: with parameters at their ends too. */
export const positive = law({
  name: 'positive',
  statement: 'prices are positive and finite, with parameters at their ends too',
  draw: modelInputs,
  explain: explainModel,
  holds: (subject: ModelSubject, input: ModelInput) => {
    const model = modelOf(subject, input.settings)
    if (model === undefined) return skipped('the settings do not fit together')
    const prices = pricesOf(model, input, stepsOf(subject, input))
    const wrong = prices.findIndex(price => !(price > 0 && price < Number.POSITIVE_INFINITY))
    if (wrong < 0) return held
    const explanation = `answers a price that is none, after step ${wrong}`
    return broken('a number above 0', String(prices[wrong]), explanation, 'no price')
  },
})
