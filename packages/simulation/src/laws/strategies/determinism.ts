import { broken, held } from '@ammeter/laws'
import { strategyLaw } from './subject.js'

/** Its memory belongs to one path: another run of the same path is the same. */
export const determinism = strategyLaw({
  name: 'determinism',
  statement: 'the same path is managed the same way',
  holds: (strategy, input, subject) => {
    const [first, second] = [1, 2].map(() => JSON.stringify(subject.followed(strategy, input).actions))
    return first === second
      ? held
      : broken(String(first), String(second), 'does something else when the same path comes again')
  },
})
