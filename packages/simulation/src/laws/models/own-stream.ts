import { broken, held } from '@ammeter/laws'
import { begin, modelLaw, pricesOf, stepsOf, streamOf } from './subject.js'

/** Paths made at the same time do not affect each other: each has its own memory. */
export const ownStream = modelLaw({
  name: 'ownStream',
  statement: 'two paths at once are what each is alone',
  holds: (model, input, subject) => {
    const steps = stepsOf(subject, input)
    const alone = pricesOf(model, input, steps)
    const process = begin(model, input.price, streamOf(input.seed))
    const other = begin(model, 2 * input.price, streamOf(input.seed + 1))
    const together = [process.price]
    for (const years of steps) {
      other.advance(years)
      process.advance(years)
      together.push(process.price)
    }
    return together.every((price, step) => Object.is(price, alone[step]))
      ? held
      : broken(alone.join(', '), together.join(', '), 'has another path while another one is made')
  },
})
