// The law that a path starts at the price given.

import { broken, held } from '@ammeter/laws'
import { modelLaw, pricesOf } from './subject.js'

/** How far the first price may be from the one given: some roundings of a logarithm. */
const ROUNDING = 1e-12

/** A path begins at the price that it is given. */
export const start = modelLaw({
  name: 'start',
  statement: 'a path begins at the price it is given',
  holds: (model, input) => {
    const [first] = pricesOf(model, input, [])
    if (first !== undefined && Math.abs(first / input.price - 1) <= ROUNDING) return held
    return broken(String(input.price), String(first), 'begins at another price than it was given')
  },
})
