import type { PriceHistoryError } from '@ammeter/simulation/csv'
import { badData, type Outcome, usage } from '../failure.js'
import { didYouMean } from '../nearest.js'

/** What is wrong with a price history, in one line that names the place. */
export const complaint = (file: string, error: PriceHistoryError): Outcome<never> => {
  switch (error._tag) {
    case 'Unreadable':
      return badData(`${file}: found ${error.found}, expected a CSV file`)
    case 'UnknownColumn':
      return usage(`${file} has no column ${JSON.stringify(error.given)}: ${didYouMean(error.given, error.header)}`)
    case 'BadData': {
      const line = error.line === undefined ? '' : `, line ${error.line}`
      const column = error.column === undefined ? '' : `, column ${JSON.stringify(error.column)}`
      const hint = error.missing === undefined ? '' : `; or name it with --${error.missing}-column`
      return badData(`${file}${line}${column}: found ${error.found}, expected ${error.expected}${hint}`)
    }
  }
}
