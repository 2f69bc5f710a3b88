import { broken, held } from '@ammeter/laws'
import { modelLaw, modelOf, pricesOf, stepsOf } from './subject.js'

/** The same seed gives the same path, to the last bit. */
export const seeded = modelLaw({
  name: 'seeded',
  statement: 'the same seed gives the same path, to the last bit',
  holds: (model, input, subject) => {
    const steps = stepsOf(subject, input)
    const first = pricesOf(model, input, steps)
    // The same model again, and another one of the same settings.
    const others = [model, modelOf(subject, input.settings) ?? model].map(each => pricesOf(each, input, steps))
    const other = others.find(prices => prices.some((price, step) => !Object.is(price, first[step])))
    return other === undefined
      ? held
      : broken(first.join(', '), other.join(', '), 'draws from something else than the stream of its seed')
  },
})
