import type { Io } from '../io.js'
import { csvRow } from '../output/csv.js'
import { STEP_HEADER, type StepSink, stepRow } from './steps.js'

/** Characters that are printed at once. */
const AT_ONCE = 1 << 16

/** Prints steps as they come. */
export const csvSteps = ({ stdout, taken }: Io): StepSink => {
  let text = csvRow(STEP_HEADER)
  const print = () => {
    stdout(text)
    text = ''
  }
  return {
    add: step => {
      text += csvRow(stepRow(step))
      if (text.length > AT_ONCE) print()
    },
    flush: async () => taken?.(),
    end: async () => {
      print()
      await taken?.()
    },
  }
}
