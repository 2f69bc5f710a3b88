import { type Cell, numeral } from '../../output/csv.js'
import type { SweepResult } from './sweep-result.js'
import { axesOf, cellsOf, chosenRows, curveCell } from './sweep-table.js'

const cell = (value: number | undefined): Cell => (value === undefined || !Number.isFinite(value) ? '' : numeral(value))

/** The chosen candidates of a sweep, a row each. */
export const sweepCsv = (result: SweepResult) => {
  const { sweep, fresh } = result
  const { objectives, hasErrors } = sweep.scored
  const isFresh = sweep.scoreFresh !== undefined
  return {
    header: [
      'chosen',
      'rank',
      'candidate',
      'curve',
      ...axesOf(result),
      ...objectives.flatMap(name => [
        name,
        ...(hasErrors ? [`${name}_se`] : []),
        ...(isFresh ? [`${name}_fresh`, `${name}_fresh_se`] : []),
      ]),
    ],
    rows: chosenRows(result).map(({ as, rank, ranked }): Cell[] => {
      const again = fresh.get(ranked.index)?.scores
      return [
        as,
        rank,
        ranked.index,
        curveCell(result, ranked),
        ...cellsOf(result, ranked),
        ...objectives.flatMap((_, index) => [
          cell(ranked.scores[index]),
          ...(hasErrors ? [cell(ranked.standardErrors[index])] : []),
          ...(isFresh ? [cell(again?.[index]?.score), cell(again?.[index]?.standardError)] : []),
        ]),
      ]
    }),
  }
}
