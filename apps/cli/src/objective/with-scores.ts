// Adds scores to a report.

import { describeSimulationError, type Figures, type ScoreSpread, scoreSpread } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import { amount } from '../output/figures.js'
import type { Report } from '../output/report.js'
import { table } from '../output/table.js'
import type { ChosenObjective } from './choose-objectives.js'

/** The figures of a run on one curve. */
export interface ScoredRun {
  readonly curve: string
  readonly figures: Partial<Figures>
}

/** A score in percent with five digits, because candidates may differ by little. */
export const scorePercent = (score: number): string => `${amount(100 * score)} %`

/** A score with its standard error, if it has one. */
export const scoreWithError = (score: number | undefined, error: number | undefined): string => {
  if (score === undefined || !Number.isFinite(score)) return 'n/a'
  if (error === undefined || !Number.isFinite(error)) return scorePercent(score)
  return `${scorePercent(score)} ± ${amount(Number((100 * error).toPrecision(2)))} %`
}

/** A report with the scores of its runs at the end; the same report without objectives. */
export const withScores = <R extends Report>(
  report: R,
  objectives: readonly ChosenObjective[],
  runs: readonly ScoredRun[],
): R => {
  if (objectives.length === 0) return report
  const scored = runs.map(({ curve, figures }) => ({
    curve,
    scores: objectives.map(({ objective }) => scoreSpread(objective, figures)),
  }))
  const named = (scores: (typeof scored)[number]['scores'], of: (spread: ScoreSpread) => number | undefined) =>
    Object.fromEntries(
      objectives.map(({ label }, index) => {
        const score = scores[index]
        return [label, score === undefined || E.isLeft(score) ? null : (of(score.right) ?? null)]
      }),
    )
  const textOf = (score: (typeof scored)[number]['scores'][number] | undefined): string =>
    score === undefined || E.isLeft(score) ? 'n/a' : scoreWithError(score.right.score, score.right.standardError)
  const notes = scored.flatMap(({ curve, scores }) =>
    scores.flatMap(score => (E.isLeft(score) ? [`${curve}: ${describeSimulationError(score.left)}`] : [])),
  )
  return {
    ...report,
    json: () => ({
      ...(report.json() as object),
      objectives: scored.map(({ curve, scores }) => ({
        curve,
        scores: named(scores, ({ score }) => score),
        standardErrors: named(scores, ({ standardError }) => standardError),
      })),
    }),
    text: style => [
      ...report.text(style),
      '',
      ...table([
        ['', ...(runs.length > 1 ? runs.map(({ curve }) => curve) : ['score'])],
        ...objectives.map(({ label }, index) => [label, ...scored.map(({ scores }) => textOf(scores[index]))]),
      ]),
    ],
    notes: [...(report.notes ?? []), ...notes],
  }
}
