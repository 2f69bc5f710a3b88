// A chunk of candidates, run one after another, as the bytes of a Parquet file.

import { either as E } from 'fp-ts'
import { parquetWriteBuffer } from 'hyparquet-writer'
import type { Chunk } from '../run/chunks.js'
import type { RunCandidate } from '../run/run-candidate.js'
import type { Space } from '../space/space.js'
import { axisNames, errorColumn, partColumns, type ScoredBy } from './part-layout.js'

/** Rows that are kept together in a file. */
const GROUP = 100_000

type Values = Int32Array | (number | string | null)[]

/** Room for the rows of a chunk, column by column. */
const roomFor = (type: string, rows: number): Values =>
  type === 'INT32' ? new Int32Array(rows) : new Array<number | string | null>(rows).fill(null)

/**
 * Runs the candidates of a chunk: the same bytes whenever and wherever that is.
 *
 * @param space Where the candidates are.
 * @param scored The names of their scores, in the order in which `run` answers them.
 * @param chunk Which of them are run.
 * @param run Runs one.
 * @returns A Parquet file, a row for each candidate: its number, its curve, its values, its scores, and its error if it was refused.
 *
 * @example
 * import { encodePart } from '@ammeter/sweep/files'
 *
 * typeof encodePart // => 'function'
 */
export const encodePart = (space: Space, scored: ScoredBy, { start, end }: Chunk, run: RunCandidate): Uint8Array => {
  const columns = partColumns(space, scored)
  const room = new Map(columns.map(({ name, type }) => [name, roomFor(type, end - start)]))
  const named = (name: string): Values => room.get(name) as Values
  const axes = new Map(axisNames(space).map(name => [name, named(name)]))
  const scores = scored.objectives.map(name => ({ score: named(name), standardError: room.get(errorColumn(name)) }))
  const [numbers, curves, errors] = [named('candidate'), named('curve'), named('error')]
  for (let index = start; index < end; index += 1) {
    const row = index - start
    const candidate = space.at(index)
    const part = space.parts[candidate.part]
    numbers[row] = index
    curves[row] = part?.label ?? ''
    for (let axis = 0; axis < candidate.values.length; axis += 1) {
      const column = axes.get(part?.axes[axis]?.name ?? '')
      if (column !== undefined) column[row] = candidate.values[axis]?.number ?? null
    }
    const answer = run(candidate)
    if (E.isLeft(answer)) {
      errors[row] = answer.left
      continue
    }
    for (const [objective, column] of scores.entries()) {
      const { score, standardError } = answer.right[objective] ?? { score: Number.NaN, standardError: undefined }
      column.score[row] = score
      if (column.standardError !== undefined) column.standardError[row] = standardError ?? null
    }
  }
  const bytes = parquetWriteBuffer({
    columnData: columns.map(column => ({
      ...column,
      data: named(column.name),
      // Numbers hardly ever repeat as they stand: a compressor would take longer than writing them.
      ...(column.type === 'DOUBLE' && { codec: 'UNCOMPRESSED' as const }),
      ...(column.type === 'DOUBLE' && !axes.has(column.name) && { encoding: 'PLAIN' as const }),
    })),
    rowGroupSize: GROUP,
    createdBy: 'ammeter',
  })
  return new Uint8Array(bytes)
}
