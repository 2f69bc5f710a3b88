import { broken, held, law } from '@ammeter/laws'
import { skipped } from '../skip.js'
import {
  begin,
  explainModel,
  type ModelInput,
  type ModelSubject,
  modelInputs,
  modelOf,
  pricesOf,
  stepsOf,
  streamOf,
} from './subject.js'

/** Paths that are made at the same time do not meet: all that a path remembers is its own. */
export const ownStream = law({
  name: 'ownStream',
  statement: 'two paths at once are what each is alone',
  draw: modelInputs,
  explain: explainModel,
  holds: (subject: ModelSubject, input: ModelInput) => {
    const model = modelOf(subject, input.settings)
    if (model === undefined) return skipped('the settings do not fit together')
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
