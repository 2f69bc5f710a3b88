import { broken, held } from '@ammeter/laws'
import { describeSimulationError } from '../../errors.js'
import { booksAddUp } from '../books.js'
import { DEPOSIT } from '../strategies/subject.js'
import { traderLaw } from './subject.js'

/** On any path a run with the trader ends, and at every step its books add up. */
export const books = traderLaw({
  name: 'books',
  statement: 'on any path a run ends, and its books add up at every step',
  holds: (trader, input, subject) => {
    const { accounts, error } = subject.traded(trader, input)
    if (error !== undefined) {
      return broken('a run that ends', describeSimulationError(error), 'trades in a way that ends the run', 'an error')
    }
    const wrong = accounts.map(account => booksAddUp(DEPOSIT, account)).find(({ outcome }) => outcome === 'broken')
    return wrong ?? held
  },
})
