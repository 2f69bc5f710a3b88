import { broken, held, law } from '@ammeter/laws'
import { skipped } from '../skip.js'
import { explainModel, type ModelInput, type ModelSubject, modelInputs, modelOf, pricesOf, stepsOf } from './subject.js'

/** The same seed gives the same path, to the last bit. */
export const seeded = law({
  name: 'seeded',
  statement: 'the same seed gives the same path, to the last bit',
  draw: modelInputs,
  explain: explainModel,
  holds: (subject: ModelSubject, input: ModelInput) => {
    const model = modelOf(subject, input.settings)
    if (model === undefined) return skipped('the settings do not fit together')
    const steps = stepsOf(subject, input)
    const first = pricesOf(model, input, steps)
    // By the same model once more, and by another one of the same settings.
    const others = [model, modelOf(subject, input.settings) ?? model].map(each => pricesOf(each, input, steps))
    const other = others.find(prices => prices.some((price, step) => !Object.is(price, first[step])))
    return other === undefined
      ? held
      : broken(first.join(', '), other.join(', '), 'draws from something else than the stream of its seed')
  },
})
