import { either as E } from 'fp-ts'
import { badData, type Outcome } from '../failure.js'
import { unwritable } from '../unwritable.js'

/** A column of a table, and what it holds. */
export interface ParquetColumn {
  readonly name: string
  readonly type: 'STRING' | 'DOUBLE' | 'INT32' | 'BOOLEAN' | 'TIMESTAMP'
}

/** A value of a row. */
export type ParquetValue = string | number | boolean | Date

/** A table that grows. */
export interface ParquetTable {
  /** Adds a row; what does not fit into memory any more is written. */
  readonly add: (row: readonly ParquetValue[]) => void
  readonly end: () => void
}

/** Rows that are kept until they are written, as one row group. */
const GROUP = 20_000

/** Begins a Parquet file. It is written a group of rows at a time, so that memory stays flat. */
export const parquetTable = async (file: string, columns: readonly ParquetColumn[]): Promise<Outcome<ParquetTable>> => {
  const { fileWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer')
  let data: ParquetValue[][] = columns.map(() => [])
  const columnData = () =>
    columns.map((column, index) => ({ ...column, data: data[index] as ParquetValue[], nullable: false }))
  try {
    const writer = new ParquetWriter({
      writer: fileWriter(file),
      schema: schemaFromColumnData({ columnData: columnData() }),
      createdBy: 'ammeter',
    })
    const write = (): void => {
      if (data[0]?.length === 0) return
      writer.write({ columnData: columnData(), rowGroupSize: GROUP })
      data = columns.map(() => [])
    }
    return E.right({
      add: row => {
        for (let index = 0; index < row.length; index += 1) data[index]?.push(row[index] as ParquetValue)
        if (data[0]?.length === GROUP) write()
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
