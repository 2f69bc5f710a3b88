// Writes the results of paths to a Parquet file.

import { measures, type PathResults } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import { type ParquetTable, parquetTable } from '../parquet/parquet-table.js'
import type { Outcome } from '../program/failure.js'

/** Takes the results of paths, in their order. */
export interface PathSink {
  readonly add: (results: PathResults) => void
  readonly end: () => void
}

/** Writes a row for each path to a Parquet file as they come: its number, and its measures as fractions of the deposit. */
export const parquetPaths = async (file: string): Promise<Outcome<PathSink>> => {
  const table = await parquetTable(file, [
    { name: 'path', type: 'INT32' },
    ...measures.map(name => ({ name, type: 'DOUBLE' as const })),
  ])
  return E.either.map(table, ({ add, end }: ParquetTable) => {
    let path = 0
    return {
      add: ({ paths, ends }) => {
        for (let row = 0; row < paths; row += 1) {
          add([path, ...ends.subarray(row * measures.length, (row + 1) * measures.length)])
          path += 1
        }
      },
      end,
    }
  })
}
