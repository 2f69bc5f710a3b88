// The report of the laws tried on a plug-in.

import { type LawReport, linesOfLaw } from '../run/report.js'

/** The laws of a kind, tried on a plug-in of that kind: plain data. */
export interface PlugInReport {
  readonly kind: 'basket' | 'fee' | 'pool' | 'model' | 'strategy' | 'trader' | 'alert' | 'objective'
  /** The name of the definition. */
  readonly name: string
  /** The parameters it was tried with; those left out have their defaults. */
  readonly parameters: Readonly<Record<string, string>>
  /** The seed that all inputs were drawn with. */
  readonly seed: number
  /** Whether every law holds or does not apply, and there are no problems. */
  readonly passed: boolean
  /** What is wrong with the question: parameters that the definition refuses, names that are no laws. */
  readonly problems: readonly string[]
  readonly laws: readonly LawReport<string>[]
}

/**
 * A report as text for people.
 *
 * @param report What `checkFee` or `checkPool` answered.
 *
 * @example
 * import { constantFee } from '@ammeter/core'
 * import { checkFee, describePlugInReport } from '@ammeter/laws'
 *
 * const report = checkFee(constantFee, { rate: 0.003 }, { runs: 10, seed: 1 })
 * describePlugInReport(report).split('\n')[0] // => 'the fee constant, rate 0.003, seed 1: passed'
 */
export const describePlugInReport = ({
  kind,
  name,
  parameters,
  seed,
  passed,
  problems,
  laws,
}: PlugInReport): string => {
  const given = Object.entries(parameters).map(([key, text]) => `, ${key} ${text}`)
  return [
    `the ${kind} ${name}${given.join('')}, seed ${seed}: ${passed ? 'passed' : 'failed'}`,
    ...problems,
    ...laws.flatMap(linesOfLaw),
  ].join('\n')
}
