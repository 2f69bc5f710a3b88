// One candidate of a sweep, and the command that runs it alone.

import { either as E } from 'fp-ts'
import { scoreWithError } from '../../objective/with-scores.js'
import { count } from '../../output/figures.js'
import type { Report } from '../../output/report.js'
import { table } from '../../output/table.js'
import type { Outcome } from '../../program/failure.js'
import { rerunWords, typed } from '../folder/command-line.js'
import { optionsOfCandidate } from '../runs/prepared-run.js'
import { findCandidate } from './find-candidate.js'
import { curveOf, valuesOf } from './sweep-json.js'
import type { SweepResult } from './sweep-result.js'

/** The candidate that words describe, ready to be printed. */
export const showReport = async (texts: readonly string[], result: SweepResult): Promise<Outcome<Report>> => {
  const { sweep } = result
  const found = await findCandidate(texts, result)
  if (E.isLeft(found)) return found
  const { ranked, of } = found.right
  const { index, scores, standardErrors } = ranked
  const candidate = sweep.space.at(index)
  const isRefused = scores.every(Number.isNaN)
  const why = isRefused ? sweep.score(candidate) : undefined
  const error = why !== undefined && E.isLeft(why) ? why.left : undefined
  const command = [
    'ammeter',
    ...rerunWords(sweep.experiment, optionsOfCandidate(sweep.run.parts, sweep.experiment.options, candidate)),
  ]
  const labels = sweep.scored.objectives
  const values = valuesOf(sweep, index)
  const named = (numbers: readonly number[]) =>
    Object.fromEntries(labels.map((label, at) => [label, Number.isFinite(numbers[at]) ? numbers[at] : null]))
  return E.right({
    json: () => ({
      candidate: index,
      of,
      curve: curveOf(sweep, index),
      values,
      scores: named(scores),
      ...(sweep.scored.hasErrors && { standardErrors: named(standardErrors) }),
      ...(error !== undefined && { error }),
      command: command,
    }),
    csv: () => ({
      header: ['candidate', 'curve', ...Object.keys(values), ...labels, 'error', 'command'],
      rows: [
        [
          index,
          curveOf(sweep, index),
          ...Object.values(values),
          ...scores.map(score => (Number.isNaN(score) ? '' : score)),
          error ?? '',
          typed(command),
        ],
      ],
    }),
    text: ({ bold }) => [
      bold(`Candidate ${count(index)}${of > 1 ? `, the best of ${count(of)} that have these values` : ''}`),
      ...table([
        ['  curve', curveOf(sweep, index)],
        ...Object.entries(values).map(([name, value]) => [`  ${name}`, value]),
        ...(isRefused ? [] : labels.map((label, at) => [`  ${label}`, scoreWithError(scores[at], standardErrors[at])])),
      ]),
      ...(error === undefined ? [] : [`  refused: ${error}`]),
      '',
      'Alone, with the same numbers:',
      `  ${typed(command)}`,
    ],
  })
}
