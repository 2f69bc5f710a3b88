import { float64 } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { type ChosenColumns, findColumns, type PriceColumns } from './columns.js'
import { type CsvRecord, csvRecords } from './csv-records.js'
import type { BadData, PriceHistoryError } from './errors.js'
import { parseTime, TIMES } from './time.js'
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
const readRow = ({ line, fields }: CsvRecord, columns: PriceColumns, width: number): E.Either<BadData, Seen> => {
  if (fields.length !== width) {
    const found = `${fields.length} ${fields.length === 1 ? 'field' : 'fields'}`
    return E.left({ _tag: 'BadData', line, found, expected: `${width}, as in the header` })
  }
  const bad = (column: string, text: string, expected: string): E.Either<BadData, never> =>
    E.left({ _tag: 'BadData', line, column, found: text === '' ? 'nothing' : JSON.stringify(text), expected })
  const timeText = (fields[columns.time.index] as string).trim()
  const time = parseTime(timeText)
  if (time === undefined) return bad(columns.time.name, timeText, TIMES)
  const price = (fields[columns.price.index] as string).trim()
  const value = float64.of(price)
  if (!(value > 0 && value < Number.POSITIVE_INFINITY))
    return bad(columns.price.name, price, 'a price above 0, such as 1579.33')
  return E.right({ time, price, value, line })
}

const outOfOrder = (row: Seen, before: Seen, columns: PriceColumns): BadData => ({
  _tag: 'BadData',
  line: row.line,
  column: columns.time.name,
  found: new Date(row.time).toISOString(),
  expected: `a time after that of line ${before.line}, ${new Date(before.time).toISOString()}: rows run from old to new`,
})

/**
 * Reads a price history from the bytes of a CSV file, in one pass and constant memory.
 *
 * @param bytes The file's bytes, in chunks of any size.
 * @param chosen Names of the columns; those left out are found by their usual names.
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
        if (row.time <= last.time) return E.left(outOfOrder(row, last, header.columns))
        steps.add(last.time, row.time - last.time)
      }
      rows += 1
      first ??= row
      last = row
      if (lowest === undefined || row.value < lowest.value) lowest = row
      if (highest === undefined || row.value > highest.value) highest = row
    }
  }

  if (header === undefined) {
    return E.left({
      _tag: 'BadData',
      found: 'nothing',
      expected: 'a header with a time and a price, and rows below it',
    })
  }
  if (first === undefined || last === undefined || lowest === undefined || highest === undefined) {
    return E.left({ _tag: 'BadData', line: header.line, found: 'a header only', expected: 'rows of prices below it' })
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
