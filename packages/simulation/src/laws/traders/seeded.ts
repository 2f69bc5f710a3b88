import { broken, held } from '@ammeter/laws'
import { tradesOf, visitorLaw } from './subject.js'

/** The same stream makes the same trades. */
export const seeded = visitorLaw({
  name: 'seeded',
  statement: 'the same stream makes the same trades',
  holds: (visitor, input) => {
    const [first, second] = [1, 2].map(() => JSON.stringify(tradesOf(visitor, input)))
    return first === second ? held : broken(String(first), String(second), 'draws from something else than its stream')
  },
})
