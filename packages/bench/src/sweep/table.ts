import { aligned } from '../report/table.js'
import type { SweepReport } from './report.js'

const NOTE = 'Sweeps: by the command as it is built, each in a process of its own, the median counts.'

/** A report for people. */
export const sweepTable = ({ verdicts }: SweepReport): string =>
  [
    NOTE,
    aligned([
      ['targets', '', 'target', 'measured', ''],
      ...verdicts.map(({ what, target, measured, reached }) => [
        what,
        '',
        target,
        measured,
        reached ? 'reached' : 'missed',
      ]),
    ]),
  ].join('\n\n')
