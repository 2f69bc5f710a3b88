// The failure of a command whose price history cannot be read.

import type { BadData, PriceHistoryError, Remedy } from '@ammeter/simulation/csv'
import { badData, type Outcome, usage } from '../program/failure.js'
import { didYouMean } from '../settings/nearest.js'

/** The options with which the data can be read all the same. */
const REMEDIES: Readonly<Record<Remedy, string>> = {
  'time-unit': '; or say what it counts with --time-unit s|ms|us|day|spreadsheet',
  'column-numbers': '; or name its columns by number, such as --time-column 1 --price-column 5',
}

const hintOf = ({ missing, remedy }: BadData): string => {
  if (remedy !== undefined) return REMEDIES[remedy] + (missing === 'volume' ? ' --volume-column 6' : '')
  return missing === undefined ? '' : `; or name it with --${missing}-column`
}

/** The failure of a command whose price history cannot be read: one line that names the place. */
export const historyFailure = (file: string, error: PriceHistoryError): Outcome<never> => {
  switch (error._tag) {
    case 'Unreadable':
      return badData(`${file}: found ${error.found}, expected a CSV file`)
    case 'UnknownColumn':
      if (error.isHeaderless) {
        const numbers = `a number from 1 to ${error.header.length}`
        return usage(`${file} has no header: name a column by ${numbers}, not ${JSON.stringify(error.given)}`)
      }
      return usage(`${file} has no column ${JSON.stringify(error.given)}: ${didYouMean(error.given, error.header)}`)
    case 'BadData': {
      const line = error.line === undefined ? '' : `, line ${error.line}`
      const column = error.column === undefined ? '' : `, column ${JSON.stringify(error.column)}`
      const entry = error.entry === undefined ? '' : `, entry ${error.entry}`
      const hint = hintOf(error)
      return badData(`${file}${line}${entry}${column}: found ${error.found}, expected ${error.expected}${hint}`)
    }
  }
}
