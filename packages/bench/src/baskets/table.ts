/** What trades of baskets took, as a table. */
import { verdictTable } from '../report/verdicts.js'
import type { BasketReport } from './report.js'

const NOTE = 'Baskets: a trade of two tokens in float64, answers checked and all. Each in a process of its own.'

/** A report for people. */
export const basketTable = ({ verdicts }: BasketReport): string => [NOTE, verdictTable(verdicts)].join('\n\n')
