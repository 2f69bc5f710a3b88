// Prints the steps of a backtest as CSV.

import { csvCell, csvRow } from '../output/csv.js'
import type { Io } from '../program/io.js'
import { AMOUNTS, COUNTS, STEP_HEADER, type StepSink } from './steps.js'

/** How many characters are printed at once. */
const AT_ONCE = 1 << 16

/** Prints steps as they come. */
export const csvSteps = ({ stdout, taken }: Io, more: readonly string[]): StepSink => {
  let text = csvRow([...STEP_HEADER, ...more])
  const print = () => {
    stdout(text)
    text = ''
  }
  return {
    add: ({ curve, account, inRange, more: figures }) => {
      text += `${csvCell(curve)},${new Date(account.time).toISOString()}`
      for (const name of AMOUNTS) text += `,${account[name]}`
      for (const name of COUNTS) text += `,${account[name]}`
      text += `,${inRange}`
      for (const figure of figures) text += `,${figure ?? ''}`
      text += '\n'
      if (text.length > AT_ONCE) print()
    },
    flush: async () => taken?.(),
    end: async () => {
      print()
      await taken?.()
    },
  }
}
