// A recorded trace through the twin of its contract, figure by figure.

import { either as E } from 'fp-ts'
import type { Real } from '../arithmetic/real.js'
import { displayText } from '../display-text.js'
import type { CurveError } from '../errors.js'
import { type ContinuousGaps, gapsOf, type MeasuredGap, measured } from './model-gaps.js'
import type { ReplayedRow, TraceLine, TwinDefinition } from './twin.js'

/** The first figure that differs. */
export interface TraceDifference {
  /** The number of the row, from 1; the first line, `init`, is none. */
  readonly row: number
  readonly field: string
  /** What was recorded. */
  readonly want: unknown
  /** What the twin answers. */
  readonly got: unknown
}

/** How a trace went. */
export interface TraceReport {
  /** The name of the twin. */
  readonly twin: string
  /** Every line but the first. */
  readonly rows: number
  /** Rows in which every figure is the same. */
  readonly equal: number
  readonly differ: number
  readonly first: TraceDifference | null
  readonly continuous: ContinuousGaps
}

/** A line that is no part of a trace. */
export interface TraceFault {
  /** The number of the line, from 1. */
  readonly line: number
  readonly error: CurveError
}

type Replayed<A> = E.Either<TraceFault, A>

const fault = (line: number, quantity: string, given: unknown, allowed: string): Replayed<never> =>
  E.left({ line, error: { _tag: 'InvalidQuantity', quantity, given: displayText(given), allowed } })

/** The twin of the pool that the first line opens. */
const recognised = (twins: readonly TwinDefinition[], init: TraceLine | undefined): Replayed<TwinDefinition> => {
  if (init?.op !== 'init') return fault(1, 'op of the first line', init?.op, '"init"')
  const twin = twins.find(({ pool }) => pool === init.pool)
  const known = twins.map(({ pool }) => JSON.stringify(pool)).join(', ')
  return twin === undefined ? fault(1, 'pool', init.pool, `one of ${known}`) : E.right(twin)
}

/** The fields of a row that are figures. A row that does not speak of an error records that there was none. */
const recordedFields = <N>(line: number, row: TraceLine, { inputs, figures }: ReplayedRow<N>): Replayed<string[]> => {
  const fields = Object.keys(row).filter(field => !inputs.includes(field))
  const unknown = fields.find(field => !Object.hasOwn(figures, field))
  const allowed = [...inputs, ...Object.keys(figures)].join(', ')
  if (unknown !== undefined) return fault(line, 'field', unknown, `one of ${allowed}`)
  if (fields.every(field => field === 'error')) return fault(line, 'figures recorded', 0, `some of ${allowed}`)
  return E.right(fields.includes('error') ? fields : [...fields, 'error'])
}

/** The first field of a row in which the twin answers something else. */
const differing = <N>(row: TraceLine, { figures }: ReplayedRow<N>, fields: readonly string[]) => {
  const field = fields.find(each => JSON.stringify(row[each] ?? null) !== JSON.stringify(figures[each] ?? null))
  return field === undefined ? undefined : { field, want: row[field] ?? null, got: figures[field] ?? null }
}

/**
 * Replays a trace: the first line opens a pool, each of the others says what was done to it and what was recorded then. The
 * twin goes on from its own state, also after a row that differs; the continuous model begins each row where the twin stands.
 *
 * @param twins Those that are known.
 * @param real The arithmetic of the continuous model: decimals, where gaps below 1e-15 are to be seen.
 * @param lines The lines of the trace, as JSON has them.
 * @returns How it went. Errors: the number of a line that cannot be read, and what is wrong with it.
 *
 * @example
 * import { float64, replayTrace } from '@ammeter/core'
 *
 * replayTrace([], float64, [{ op: 'swap' }]) // => { _tag: 'Left', left: { line: 1, error: { _tag: 'InvalidQuantity', quantity: 'op of the first line', given: '"swap"', allowed: '"init"' } } }
 */
export const replayTrace = <N>(
  twins: readonly TwinDefinition[],
  real: Real<N>,
  lines: readonly TraceLine[],
): E.Either<TraceFault, TraceReport> => {
  const [init, ...rows] = lines
  const twin = recognised(twins, init)
  if (E.isLeft(twin)) return twin
  const opened = twin.right.open(real, init as TraceLine)
  if (E.isLeft(opened)) return E.left({ line: 1, error: opened.left })
  let replay = opened.right
  let first: TraceDifference | null = null
  let differ = 0
  const gaps: MeasuredGap[] = []
  for (const [index, row] of rows.entries()) {
    const line = index + 2
    const replayed = replay(row)
    if (E.isLeft(replayed)) return E.left({ line, error: replayed.left })
    const fields = recordedFields(line, row, replayed.right)
    if (E.isLeft(fields)) return fields
    const difference = differing(row, replayed.right, fields.right)
    if (difference !== undefined) {
      differ += 1
      first ??= { row: index + 1, ...difference }
    }
    gaps.push(...replayed.right.gaps.map(gap => measured(real, gap)))
    replay = replayed.right.next
  }
  const continuous = gapsOf(gaps)
  return E.right({ twin: twin.right.name, rows: rows.length, equal: rows.length - differ, differ, first, continuous })
}
