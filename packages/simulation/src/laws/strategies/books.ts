import { broken, held, law } from '@ammeter/laws'
import { describeSimulationError } from '../../errors.js'
import { booksAddUp } from '../books.js'
import { skipped } from '../skip.js'
import {
  DEPOSIT,
  explainStrategy,
  isAnotherCurves,
  type StrategyInput,
  type StrategySubject,
  strategyInputs,
  strategyOf,
} from './subject.js'

/** On any path a run with the strategy ends, and at every step its books add up. */
export const books = law({
  name: 'books',
  statement: 'on any path a run ends, and its books add up at every step',
  draw: strategyInputs,
  explain: explainStrategy,
  holds: (subject: StrategySubject, input: StrategyInput) => {
    const strategy = strategyOf(subject, input)
    if (strategy === undefined) return skipped('the settings do not fit together')
    const { accounts, error } = subject.followed(strategy, input)
    if (isAnotherCurves(error)) return skipped('it moves to a curve of other parameters')
    if (error !== undefined) {
      return broken('a run that ends', describeSimulationError(error), 'does something that cannot be done', 'an error')
    }
    const wrong = accounts.map(account => booksAddUp(DEPOSIT, account)).find(({ outcome }) => outcome === 'broken')
    return wrong ?? held
  },
})
