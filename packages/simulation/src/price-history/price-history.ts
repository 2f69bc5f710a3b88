import { either as E } from 'fp-ts'
import { type ChosenColumns, findColumns, type PriceColumns } from './columns.js'
import { type CsvRecord, csvRecords } from './csv-records.js'
import { type BadData, NO_HEADER, noRows, type PriceHistoryError } from './errors.js'
import { isBad, outOfOrder, priceOf, textOf, timeOf, wrongWidth } from './fields.js'
import { type TimeGaps, watchSteps } from './time-gaps.js'

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
}

interface Seen extends PricePoint {
  readonly value: number
  readonly line: number
}

const pointOf = ({ time, price }: Seen): PricePoint => ({ time, price })

/** A row's time and price, or what is wrong with it. */
const readRow = (record: CsvRecord, columns: PriceColumns, width: number): E.Either<BadData, Seen> => {
  const wrong = wrongWidth(record, width)
  if (wrong !== undefined) return E.left(wrong)
  const time = timeOf(record, columns.time)
  if (isBad(time)) return E.left(time)
  const value = priceOf(record, columns.price)
  if (isBad(value)) return E.left(value)
  return E.right({ time, price: textOf(record, columns.price), value, line: record.line })
}

/**
 * Reads a price history from the bytes of a CSV file, in one pass and constant memory.
 *
 * @param bytes The file's bytes, in chunks of any size.
 * @param chosen Names of the columns; those left out are found by their usual names.
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
  const steps = watchSteps()
  let header: { readonly columns: PriceColumns; readonly width: number; readonly line: number } | undefined
  let rows = 0
  let first: Seen | undefined
  let last: Seen | undefined
  let lowest: Seen | undefined
  let highest: Seen | undefined

  for await (const batch of csvRecords(bytes)) {
    if (E.isLeft(batch)) return batch
    for (const record of batch.right) {
      if (header === undefined) {
        const names = record.fields.map(name => name.trim())
        const columns = findColumns(names, chosen, record.line)
        if (E.isLeft(columns)) return columns
        header = { columns: columns.right, width: names.length, line: record.line }
        continue
      }
      const read = readRow(record, header.columns, header.width)
      if (E.isLeft(read)) return read
      const row = read.right
      if (last !== undefined) {
        if (row.time <= last.time) return E.left(outOfOrder(row.line, row.time, last, header.columns.time))
        steps.add(last.time, row.time - last.time)
      }
      rows += 1
      first ??= row
      last = row
      if (lowest === undefined || row.value < lowest.value) lowest = row
      if (highest === undefined || row.value > highest.value) highest = row
    }
  }

  if (header === undefined) return E.left(NO_HEADER)
  if (first === undefined || last === undefined || lowest === undefined || highest === undefined) {
    return E.left(noRows(header.line))
  }
  return E.right({
    columns: header.columns,
    rows,
    first: pointOf(first),
    last: pointOf(last),
    lowest: pointOf(lowest),
    highest: pointOf(highest),
    gaps: steps.gaps(),
  })
}
