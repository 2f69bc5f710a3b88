// A recorded trace through the twin of its contract, and through the continuous model in decimals.

import { decimalOf, describeError, replayTrace, type TwinDefinition } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { badData, type Outcome } from '../program/failure.js'
import type { PlacedLine } from './read-trace.js'
import type { ReplayAnswer } from './replay-report.js'

/** Twice the digits of a contract's words: what is left between the two is the contract's rounding. */
const DIGITS = 160

/** Replays the lines of a file. A line that is no part of a trace is named by its number. */
export const replayed = (
  twins: readonly TwinDefinition[],
  file: string,
  lines: readonly PlacedLine[],
): Outcome<ReplayAnswer> => {
  const report = replayTrace(
    twins,
    decimalOf(DIGITS),
    lines.map(({ line }) => line),
  )
  if (E.isLeft(report)) {
    const { line, error } = report.left
    return badData(`${file}, line ${lines[line - 1]?.number}: ${describeError(error)}`)
  }
  const twin = twins.find(({ name }) => name === report.right.twin) as TwinDefinition
  return E.right({ twin, report: report.right })
}
