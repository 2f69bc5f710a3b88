// Writes tables to Parquet files.

import { either as E } from 'fp-ts'
import { badData, type Outcome } from '../program/failure.js'
import { unwritable } from '../program/unwritable.js'

/** A column of a table, and the type of its values. */
export interface ParquetColumn {
  readonly name: string
  readonly type: 'STRING' | 'DOUBLE' | 'INT32' | 'BOOLEAN' | 'TIMESTAMP'
}

/** A value of a row. */
export type ParquetValue = string | number | boolean | Date

/** A table that grows. */
export interface ParquetTable {
  /** Adds a row, and writes rows once a group of them is complete. */
  readonly add: (row: readonly ParquetValue[]) => void
  readonly end: () => void
}

/** Rows that are kept until they are written, as one row group. */
const GROUP = 20_000

type Values = Float64Array | Int32Array | ParquetValue[]

/** Space for a group of values. Numbers are kept in a typed array, because a list would hold an object for each. */
const roomFor = ({ type }: ParquetColumn): Values =>
  type === 'DOUBLE'
    ? new Float64Array(GROUP)
    : type === 'INT32'
      ? new Int32Array(GROUP)
      : new Array<ParquetValue>(GROUP)

/** Begins a Parquet file. Rows are written in groups, so that memory use stays constant. */
export const parquetTable = async (file: string, columns: readonly ParquetColumn[]): Promise<Outcome<ParquetTable>> => {
  const { fileWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer')
  const room = columns.map(roomFor)
  let rows = 0
  const columnData = () =>
    columns.map((column, index) => ({
      ...column,
      data: (room[index] as Values).slice(0, rows),
      nullable: false,
      // Measurements hardly ever repeat: looking for a dictionary of them takes longer than writing them.
      ...(column.type === 'DOUBLE' && { encoding: 'PLAIN' as const }),
    }))
  try {
    const writer = new ParquetWriter({
      writer: fileWriter(file),
      schema: schemaFromColumnData({ columnData: columnData() }),
      createdBy: 'ammeter',
    })
    const write = (): void => {
      if (rows === 0) return
      writer.write({ columnData: columnData(), rowGroupSize: GROUP })
      rows = 0
    }
    return E.right({
      add: row => {
        for (let index = 0; index < room.length; index += 1) (room[index] as Values)[rows] = row[index] as never
        rows += 1
        if (rows === GROUP) write()
      },
      end: () => {
        write()
        writer.finish()
      },
    })
  } catch (thrown) {
    return badData(`${file}: ${unwritable(thrown)}`)
  }
}
