// The result of a sweep as text.

import type { Ranked } from '@ammeter/sweep'
import { scorePercent, scoreWithError } from '../../objective/with-scores.js'
import { count } from '../../output/figures.js'
import type { Style } from '../../output/report.js'
import { table } from '../../output/table.js'
import type { SweepResult } from './sweep-result.js'
import { axesOf, cellsOf, chosenRows, curveCell, hasCurves } from './sweep-table.js'

/** The most members of a front that are printed. */
const MOST_ON_FRONT = 20

const headOf = (result: SweepResult, isFresh: boolean): readonly string[] => [
  '',
  ...(hasCurves(result) ? ['curve'] : []),
  ...axesOf(result),
  ...result.sweep.scored.objectives,
  ...(isFresh ? ['on fresh paths', 'above the best there'] : []),
]

const rowOf = (result: SweepResult, name: string, ranked: Ranked, isFresh: boolean): readonly string[] => {
  const again = result.fresh.get(ranked.index)
  const difference = again?.aboveBest
  return [
    name,
    ...(hasCurves(result) ? [curveCell(result, ranked)] : []),
    ...cellsOf(result, ranked),
    ...ranked.scores.map((score, index) => scoreWithError(score, ranked.standardErrors[index])),
    ...(isFresh
      ? [
          scoreWithError(again?.scores?.[0]?.score, again?.scores?.[0]?.standardError),
          difference === undefined ? '' : scoreWithError(difference.difference, difference.standardError),
        ]
      : []),
  ]
}

const nameOf = (as: string, rank: number): string => (as === 'best' ? String(rank) : as)

const runWords = ({ sweep: { experiment } }: SweepResult): string =>
  experiment.file === undefined ? experiment.run : `${experiment.run} ${experiment.file}`

const summaryLine = ({ summary: { candidates, refused } }: SweepResult): string =>
  `${count(candidates)} candidates${refused === 0 ? '' : `; ${count(refused)} were refused`}`

const reasonLines = ({ summary: { reasons } }: SweepResult): readonly string[] =>
  reasons.map(({ error, candidates }) => `  ${count(candidates)}: ${error}`)

const robustLines = ({ summary: { robust } }: SweepResult): readonly string[] =>
  robust === undefined
    ? ['There is no robust choice: every candidate is beside one that was refused.']
    : [
        `The robust choice has no score worse than ${scorePercent(robust.worst)} among its ${count(robust.neighbours)} neighbours, itself included.`,
      ]

const frontLines = (result: SweepResult, isFresh: boolean, { bold, dim }: Style): readonly string[] => {
  const { sweep, summary } = result
  if (sweep.objectives.length < 2) return []
  const shown = summary.front.slice(0, MOST_ON_FRONT)
  const more = summary.front.length - shown.length
  return [
    '',
    bold(`Front of ${sweep.scored.objectives.join(' and ')}: no other candidate is better in every one`),
    ...table([
      headOf(result, isFresh),
      ...shown.map((ranked, index) => rowOf(result, String(index + 1), ranked, isFresh)),
    ]),
    ...(more > 0 ? [dim(`and ${count(more)} more, in --csv and --json`)] : []),
    ...(summary.isFrontCut ? [dim('The front may go on: the members with the best first scores were kept.')] : []),
  ]
}

/** The lines of a sweep's result. */
export const sweepText = (result: SweepResult, style: Style): readonly string[] => {
  const { sweep, summary, fresh } = result
  const [first] = sweep.objectives
  const rows = chosenRows(result).filter(({ as }) => as !== 'front')
  const isFresh = fresh.size > 0
  return [
    style.bold(`${runWords(result)}: ${summaryLine(result)}`),
    ...reasonLines(result),
    ...(summary.best.length === 0
      ? ['', 'No candidate has a score.']
      : [
          '',
          style.bold(`Best by ${first?.label ?? ''}, the ${first?.direction === 1 ? 'largest' : 'smallest'} first`),
          ...table([
            headOf(result, isFresh),
            ...rows.map(({ as, rank, ranked }) => rowOf(result, nameOf(as, rank), ranked, isFresh)),
          ]),
          '',
          ...robustLines(result),
          ...frontLines(result, isFresh, style),
        ]),
  ]
}
