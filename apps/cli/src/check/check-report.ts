// The reports of `ammeter check`.

import type { Cell } from '../output/csv.js'
import type { Report } from '../output/report.js'
import { KINDS } from '../plug-in/kinds.js'
import type { ModuleFile } from '../plug-in/plug-in-loader.js'
import { version } from '../program/version.js'
import { type Again, checkText } from './check-text.js'
import type { CheckedCurve, CheckedPlugIn } from './tried-law.js'

const HEADER = 'curve law outcome passed runs seed arithmetic explanation expected found by inputs'.split(' ')

const checkCsv = ({ curve, laws }: CheckedCurve) => ({
  header: HEADER,
  rows: laws.map(({ law, outcome, passed, runs, seed, arithmetic, explanation = '', counterexample }): Cell[] => {
    const { expected = '', found = '', by = '', inputs = {} } = counterexample ?? {}
    const given = Object.entries(inputs).map(([name, text]) => `${name}: ${text}`)
    const cells = [law, outcome, String(passed), runs, seed, arithmetic, explanation, expected, found, by]
    return [curve, ...cells, given.join('; ')]
  }),
})

/**
 * A checked curve, ready to be printed.
 *
 * @param again The command that finds a law's outcome again.
 */
export const checkReport = (checked: CheckedCurve, again: Again): Report => ({
  json: () => ({ ...checked, version: version() }),
  csv: () => checkCsv(checked),
  text: style => checkText(checked, again, style),
  isFailure: !checked.passed,
})

/**
 * A checked plug-in that is no curve, ready to be printed.
 *
 * @param summary What its author says of it.
 * @param module The file that it comes from, if it does.
 * @param again The command that finds a law's outcome again.
 */
export const plugInReport = (
  checked: CheckedPlugIn,
  summary: string,
  module: ModuleFile | undefined,
  again: Again,
): Report => {
  const { kind, name, ...rest } = checked
  const titled: CheckedCurve = { ...rest, curve: `${KINDS[kind].one} ${name}` }
  return {
    json: () => ({ ...checked, ...module, version: version() }),
    csv: () => checkCsv({ ...rest, curve: name }),
    text: style => [summary, ...checkText(titled, again, style)],
    isFailure: !checked.passed,
  }
}
