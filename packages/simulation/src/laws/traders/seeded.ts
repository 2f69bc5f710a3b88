import { broken, held, law } from '@ammeter/laws'
import { skipped } from '../skip.js'
import {
  explainTrader,
  onlyVisitors,
  type TraderInput,
  type TraderSubject,
  traderInputs,
  tradesOf,
  visitorOf,
} from './subject.js'

/** The same stream makes the same trades. */
export const seeded = law({
  name: 'seeded',
  statement: 'the same stream makes the same trades',
  appliesTo: onlyVisitors,
  draw: traderInputs,
  explain: explainTrader,
  holds: (subject: TraderSubject, input: TraderInput) => {
    const visitor = visitorOf(subject, input)
    if (visitor === undefined) return skipped('the settings do not fit together')
    const [first, second] = [1, 2].map(() => JSON.stringify(tradesOf(visitor, input)))
    return first === second ? held : broken(String(first), String(second), 'draws from something else than its stream')
  },
})
