// The chosen candidates of a sweep as CSV.

import { type Cell, numeral } from '../../output/csv.js'
import type { SweepResult } from './sweep-result.js'
import { cellsOf, chosenHeader, chosenRows, curveCell, scoresOf } from './sweep-table.js'

const cell = (value: number | undefined): Cell => (value === undefined || !Number.isFinite(value) ? '' : numeral(value))

/** The chosen candidates of a sweep, a row each. */
export const sweepCsv = (result: SweepResult) => ({
  header: [...chosenHeader(result, name => [name, `${name}_se`, `${name}_fresh`, `${name}_fresh_se`])],
  rows: chosenRows(result).map(({ as, rank, ranked }): Cell[] => [
    as,
    rank,
    ranked.index,
    curveCell(result, ranked),
    ...cellsOf(result, ranked),
    ...scoresOf(result, ranked).map(cell),
  ]),
})
