import { broken, held, law } from '@ammeter/laws'
import { describeSimulationError } from '../../errors.js'
import { booksAddUp } from '../books.js'
import { skipped } from '../skip.js'
import { DEPOSIT } from '../strategies/subject.js'
import { explainTrader, type TraderInput, type TraderSubject, traderInputs, traderOf } from './subject.js'

/** On any path a run with the trader ends, and at every step its books add up. */
export const books = law({
  name: 'books',
  statement: 'on any path a run ends, and its books add up at every step',
  draw: traderInputs,
  explain: explainTrader,
  holds: (subject: TraderSubject, input: TraderInput) => {
    const trader = traderOf(subject, input)
    if (trader === undefined) return skipped('the settings do not fit together')
    const { accounts, error } = subject.traded(trader, input)
    if (error !== undefined) {
      return broken('a run that ends', describeSimulationError(error), 'trades in a way that ends the run', 'an error')
    }
    const wrong = accounts.map(account => booksAddUp(DEPOSIT, account)).find(({ outcome }) => outcome === 'broken')
    return wrong ?? held
  },
})
