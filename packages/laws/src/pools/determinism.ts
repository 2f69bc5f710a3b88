import { broken } from '../verdict/broken.js'
import { held } from '../verdict/verdict.js'
import { dealsWith, openPool, poolLaw, textOfOutcome } from './subject.js'

/** The same events give the same state, for the same pool again and for a new one. */
export const determinism = poolLaw({
  name: 'determinism',
  statement: 'the same events give the same state',
  holds: (subject, input) => {
    const pool = openPool(subject, input)
    const outcomeOf = (from: typeof pool) => textOfOutcome(dealsWith(from, input.deals, input.price))
    const first = outcomeOf(pool)
    const other = [outcomeOf(pool), outcomeOf(openPool(subject, input))].find(outcome => outcome !== first)
    return other === undefined ? held : broken(first, other, 'ends in another state after the same events')
  },
})
