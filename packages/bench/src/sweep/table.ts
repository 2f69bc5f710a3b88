/** What sweeps took, as a table. */
import { verdictTable } from '../report/verdicts.js'
import type { SweepReport } from './report.js'

const NOTE = 'Sweeps: by the command as it is built, each in a process of its own, the median counts.'

/** A report for people. */
export const sweepTable = ({ verdicts }: SweepReport): string => [NOTE, verdictTable(verdicts)].join('\n\n')
