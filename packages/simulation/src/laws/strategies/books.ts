import { broken, held, vacuous } from '@ammeter/laws'
import { describeSimulationError } from '../../errors.js'
import { booksAddUp } from '../books.js'
import { DEPOSIT, isAnotherCurves, strategyLaw } from './subject.js'

/** On any path a run with the strategy ends, and at every step its books add up. */
export const books = strategyLaw({
  name: 'books',
  statement: 'on any path a run ends, and its books add up at every step',
  holds: (strategy, input, subject) => {
    const { accounts, error } = subject.followed(strategy, input)
    if (isAnotherCurves(error)) return vacuous('it moves to a curve of other parameters')
    if (error !== undefined) {
      return broken('a run that ends', describeSimulationError(error), 'does something that cannot be done', 'an error')
    }
    const wrong = accounts.map(account => booksAddUp(DEPOSIT, account)).find(({ outcome }) => outcome === 'broken')
    return wrong ?? held
  },
})
