// The rows of a sweep's tables.

import type { Ranked } from '@ammeter/sweep'
import { curveOf, valuesOf } from './sweep-json.js'
import type { SweepResult } from './sweep-result.js'

/** A candidate, and why it was chosen. */
export interface ChosenRow {
  /** `best`, `robust`, `front`, or `best by` another objective. */
  readonly as: string
  readonly rank: number
  readonly ranked: Ranked
}

const rowsOf = (as: string, all: readonly Ranked[]): readonly ChosenRow[] =>
  all.map((ranked, index) => ({ as, rank: index + 1, ranked }))

/** The candidates that are reported: the best, the robust one, the best by each other objective, and the front. */
export const chosenRows = ({ sweep, summary }: SweepResult): readonly ChosenRow[] => [
  ...rowsOf('best', summary.best),
  ...rowsOf('robust', summary.robust === undefined ? [] : [summary.robust.ranked]),
  ...summary.bestOf
    .slice(1)
    .flatMap((each, index) =>
      each === undefined ? [] : rowsOf(`best by ${sweep.objectives[index + 1]?.label ?? ''}`, [each]),
    ),
  ...rowsOf('front', summary.front),
]

/** The names of all axes, each once, in the order of the experiment. */
export const axesOf = ({ sweep }: SweepResult): readonly string[] => [
  ...new Set(sweep.space.parts.flatMap(({ axes }) => axes.map(({ name }) => name))),
]

/** The values of a candidate on all axes, as they are typed; empty on those that its curve does not have. */
export const cellsOf = (result: SweepResult, { index }: Ranked): readonly string[] => {
  const values = valuesOf(result.sweep, index)
  return axesOf(result).map(name => values[name] ?? '')
}

/** What stands in a table for each objective: its score and, where a sweep has them, errors and scores on fresh paths. */
const ofEachObjective = <T>(
  { sweep }: SweepResult,
  columnsOf: (name: string, index: number) => readonly [score: T, error: T, fresh: T, freshError: T],
): readonly T[] =>
  sweep.scored.objectives.flatMap((name, index) => {
    const [score, error, ...fresh] = columnsOf(name, index)
    return [score, ...(sweep.scored.hasErrors ? [error] : []), ...(sweep.scoreFresh === undefined ? [] : fresh)]
  })

/** The headings of a table of chosen candidates. */
export const chosenHeader = (
  result: SweepResult,
  headingsOf: (name: string) => readonly [score: string, error: string, fresh: string, freshError: string],
): readonly string[] => [
  'chosen',
  'rank',
  'candidate',
  'curve',
  ...axesOf(result),
  ...ofEachObjective(result, headingsOf),
]

/** The scores of a chosen candidate, under those headings. */
export const scoresOf = (result: SweepResult, ranked: Ranked): readonly (number | undefined)[] => {
  const again = result.fresh.get(ranked.index)?.scores
  return ofEachObjective(result, (_, index) => [
    ranked.scores[index],
    ranked.standardErrors[index],
    again?.[index]?.score,
    again?.[index]?.standardError,
  ])
}

/** Whether there are several curves, so that a table must name them. */
export const hasCurves = ({ sweep }: SweepResult): boolean => sweep.space.parts.length > 1

/** The curve of a candidate. */
export const curveCell = ({ sweep }: SweepResult, { index }: Ranked): string => curveOf(sweep, index)
