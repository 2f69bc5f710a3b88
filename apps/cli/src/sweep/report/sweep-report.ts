import type { Report } from '../../output/report.js'
import { sweepCsv } from './sweep-csv.js'
import { sweepJson } from './sweep-json.js'
import type { SweepResult } from './sweep-result.js'
import { sweepText } from './sweep-text.js'

/** The result of a sweep, ready to be printed. */
export const sweepReport = (result: SweepResult): Report => ({
  json: () => sweepJson(result),
  csv: () => sweepCsv(result),
  text: style => sweepText(result, style),
  notes: result.sweep.run.notes,
})
