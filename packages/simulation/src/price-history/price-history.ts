// Price histories: prices, times and volumes.

import { either as E } from 'fp-ts'
import { type ChosenColumns, columnNotes, findColumns, type PriceColumns } from './columns.js'
import type { CsvRecord } from './csv-records.js'
import { type BadData, noRows, type PriceHistoryError } from './errors.js'
import { isBad, outOfOrder, priceOf, textOf, wrongWidth } from './fields.js'
import { inOrder } from './in-order.js'
import { openTable } from './open-table.js'
import { type TimeGaps, watchSteps } from './time-gaps.js'
import { type TimeReader, timeReader } from './time-reader.js'

/** A price at a time. */
export interface PricePoint {
  /** Milliseconds since 1970, UTC. */
  readonly time: number
  /** The price as it is written, a numeral above 0. */
  readonly price: string
}

/** What impermanent loss needs to know of a price history: its ends and its extremes, not the path between. */
export interface PriceHistory {
  readonly columns: PriceColumns
  readonly rows: number
  readonly first: PricePoint
  readonly last: PricePoint
  /** The first of the lowest prices. */
  readonly lowest: PricePoint
  /** The first of the highest prices. */
  readonly highest: PricePoint
  readonly gaps: TimeGaps
  /** What a person should know of how the file is read, such as that its rows are reversed; sentences. */
  readonly notes: readonly string[]
}

interface Seen extends PricePoint {
  readonly value: number
  readonly line: number
}

const pointOf = ({ time, price }: Seen): PricePoint => ({ time, price })

/** A row's time and price, or what is wrong with it. */
const readRow = (
  record: CsvRecord,
  columns: PriceColumns,
  width: number,
  { timeOf }: TimeReader,
): E.Either<BadData, Seen> => {
  const wrong = wrongWidth(record, width)
  if (wrong !== undefined) return E.left(wrong)
  const time = timeOf(record)
  if (isBad(time)) return E.left(time)
  const value = priceOf(record, columns.price)
  if (isBad(value)) return E.left(value)
  return E.right({ time, price: textOf(record, columns.price), value, line: record.line })
}

/**
 * Reads a price history from the bytes of a file, in one pass and constant memory. Which files are read, see `readPath`.
 *
 * @param bytes The file's bytes, in chunks of any size.
 * @param chosen Names of the columns, or their numbers from 1; those left out are found by their usual names.
 * @returns Errors: `BadData` with line and column, `UnknownColumn`.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { readPriceHistory } from '@ammeter/simulation/csv'
 *
 * const file = new Blob(['time,price\n2024-01-01,2000\n2024-01-02,2100\n2024-01-03,1900\n'])
 * const history = orThrow(await readPriceHistory(file.stream(), {}))
 * history.rows // => 3
 * history.lowest.price // => '1900'
 */
export const readPriceHistory = async (
  bytes: AsyncIterable<Uint8Array>,
  chosen: ChosenColumns,
): Promise<E.Either<PriceHistoryError, PriceHistory>> => {
  const table = await openTable(bytes)
  if (E.isLeft(table)) return table
  const { line, placed, names } = table.right
  const found = findColumns(table.right, chosen)
  if (E.isLeft(found)) return E.left(placed(found.left))
  const columns = found.right
  const times = timeReader(columns, chosen.timeUnit)
  const ordered = inOrder(table.right, { column: columns.time, timeOf: times.timeOf })
  const steps = watchSteps()
  let rows = 0
  let first: Seen | undefined
  let last: Seen | undefined
  let lowest: Seen | undefined
  let highest: Seen | undefined

  for await (const batch of ordered.records) {
    if (E.isLeft(batch)) return E.left(placed(batch.left))
    for (const record of batch.right) {
      const read = readRow(record, columns, names.length, times)
      if (E.isLeft(read)) return E.left(placed(read.left))
      const row = read.right
      if (last !== undefined) {
        if (row.time <= last.time) return E.left(placed(outOfOrder(row.line, row.time, last, columns.time)))
        steps.add(last.time, row.time - last.time)
      }
      rows += 1
      first ??= row
      last = row
      if (lowest === undefined || row.value < lowest.value) lowest = row
      if (highest === undefined || row.value > highest.value) highest = row
    }
  }

  if (first === undefined || last === undefined || lowest === undefined || highest === undefined) {
    return E.left(placed(noRows(line)))
  }
  return E.right({
    columns,
    rows,
    first: pointOf(first),
    last: pointOf(last),
    lowest: pointOf(lowest),
    highest: pointOf(highest),
    gaps: steps.gaps(),
    notes: [...table.right.notes, ...columnNotes(columns), ...times.notes(), ...ordered.notes],
  })
}
