import { either as E } from 'fp-ts'
import { type ParquetColumn, type ParquetTable, parquetTable } from '../parquet/parquet-table.js'
import type { Outcome } from '../program/failure.js'
import { AMOUNTS, COUNTS, type StepSink } from './steps.js'

const COLUMNS: readonly ParquetColumn[] = [
  { name: 'curve', type: 'STRING' },
  { name: 'time', type: 'TIMESTAMP' },
  ...AMOUNTS.map(name => ({ name, type: 'DOUBLE' as const })),
  ...COUNTS.map(name => ({ name, type: 'INT32' as const })),
  { name: 'inRange', type: 'BOOLEAN' },
]

/** Writes steps to a Parquet file as they come. */
export const parquetSteps = async (file: string): Promise<Outcome<StepSink>> =>
  E.either.map(await parquetTable(file, COLUMNS), ({ add, end }: ParquetTable) => ({
    add: ({ curve, account, inRange }) =>
      add([
        curve,
        new Date(account.time),
        ...AMOUNTS.map(name => account[name]),
        ...COUNTS.map(name => account[name]),
        inRange,
      ]),
    end: async () => end(),
  }))
