import { broken, held, law } from '@ammeter/laws'
import { skipped } from '../skip.js'
import { explainModel, type ModelInput, type ModelSubject, modelInputs, modelOf, pricesOf } from './subject.js'

/** How far the first price may be from the one given: some roundings of a logarithm. */
const ROUNDING = 1e-12

/** A path begins at the price that it is given. */
export const start = law({
  name: 'start',
  statement: 'a path begins at the price it is given',
  draw: modelInputs,
  explain: explainModel,
  holds: (subject: ModelSubject, input: ModelInput) => {
    const model = modelOf(subject, input.settings)
    if (model === undefined) return skipped('the settings do not fit together')
    const [first] = pricesOf(model, input, [])
    if (first !== undefined && Math.abs(first / input.price - 1) <= ROUNDING) return held
    return broken(String(input.price), String(first), 'begins at another price than it was given')
  },
})
