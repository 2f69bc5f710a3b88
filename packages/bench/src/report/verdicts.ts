/** Targets, and whether they were reached. */
import { aligned } from './table.js'

/** A target, and what was measured. */
export interface Verdict {
  readonly what: string
  readonly target: string
  readonly measured: string
  readonly reached: boolean
}

/** Targets as lines of a table. */
export const verdictTable = (verdicts: readonly Verdict[]): string =>
  aligned([
    ['targets', '', 'target', 'measured', ''],
    ...verdicts.map(({ what, target, measured, reached }) => [
      what,
      '',
      target,
      measured,
      reached ? 'reached' : 'missed',
    ]),
  ])
