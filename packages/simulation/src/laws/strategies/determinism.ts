import { broken, held, law } from '@ammeter/laws'
import { skipped } from '../skip.js'
import { explainStrategy, type StrategyInput, type StrategySubject, strategyInputs, strategyOf } from './subject.js'

/** What it remembers of a path is that path's: another run of the same path is the same. */
export const determinism = law({
  name: 'determinism',
  statement: 'the same path is managed the same way',
  draw: strategyInputs,
  explain: explainStrategy,
  holds: (subject: StrategySubject, input: StrategyInput) => {
    const strategy = strategyOf(subject, input)
    if (strategy === undefined) return skipped('the settings do not fit together')
    const [first, second] = [1, 2].map(() => JSON.stringify(subject.followed(strategy, input).actions))
    return first === second
      ? held
      : broken(String(first), String(second), 'does something else when the same path comes again')
  },
})
