// Reads the path of a file.

import { either as E } from 'fp-ts'
import type { PathPoint } from '../run/path-point.js'
import type { Column } from './column.js'
import { type ChosenColumns, columnNotes, type ExtraColumns, findPathColumns, type PathColumns } from './columns.js'
import type { CsvRecord } from './csv-records.js'
import { type BadData, noRows, type PriceHistoryError } from './errors.js'
import { inOrder } from './in-order.js'
import { openTable, type Table } from './open-table.js'
import type { PathRows } from './path-rows.js'
import { DEFAULT_TOKENS, findPoolColumns, type PoolTokens, poolRows } from './pool-rows.js'
import { priceRows } from './price-rows.js'
import type { TimeGaps } from './time-gaps.js'
import { type TimeReader, timeReader } from './time-reader.js'

/** How a path is read. */
export interface PathReading extends ChosenColumns, ExtraColumns {
  /** For records of a pool. */
  readonly pool?: PoolTokens
}

/** What a file is made of. */
export type PathFormat =
  | { readonly kind: 'prices'; readonly columns: PathColumns }
  /** Records of a pool, and the fee that its trades paid, where the amounts tell it, with how far it may be off. */
  | {
      readonly kind: 'pool'
      readonly tokens: Required<PoolTokens>
      readonly fee: number | undefined
      readonly feeError: number | undefined
    }

/** A path that is being read. */
export interface PathFile {
  readonly format: PathFormat
  /** What a person should know of how the file is read, such as that its rows are reversed; sentences. */
  readonly notes: readonly string[]
  /** The points, a batch at a time, to be run through once. After an error there are no more. */
  readonly batches: AsyncIterable<E.Either<PriceHistoryError, readonly PathPoint[]>>
  /** How many rows there were so far, and which holes their times have. */
  readonly seen: () => { readonly rows: number; readonly gaps: TimeGaps }
}

/** How many rows are looked at for a pool's fee. */
const ROWS_FOR_FEE = 20_000

interface Opened {
  readonly format: PathFormat
  readonly rows: PathRows
  readonly times: TimeReader
  readonly timeColumn: Column
}

/** How to read what is below a header. */
const openRows = (
  table: Table,
  reading: PathReading,
): E.Either<PriceHistoryError, Opened & { readonly fee?: ReturnType<typeof poolRows> }> => {
  const { names, line } = table
  const pool = findPoolColumns(names, line)
  if (pool !== undefined && E.isLeft(pool)) return pool
  if (pool !== undefined) {
    const tokens = { ...DEFAULT_TOKENS, ...reading.pool }
    const times = timeReader({ time: pool.right.timestamp }, reading.timeUnit)
    const rows = poolRows(pool.right, names.length, times, tokens)
    const format = { kind: 'pool', tokens, fee: undefined, feeError: undefined } as const
    return E.right({ format, rows, times, timeColumn: pool.right.timestamp, fee: rows })
  }
  return E.either.map(findPathColumns(table, reading), columns => {
    const times = timeReader(columns, reading.timeUnit)
    const rows = priceRows(columns, names.length, times)
    return { format: { kind: 'prices', columns }, rows, times, timeColumn: columns.time }
  })
}

/**
 * Reads a price path from the bytes of a file, in one pass and constant memory.
 *
 * CSV with a header, or in a layout that is known by its shape (candles of Binance, Kraken and MetaTrader); JSON of The
 * Graph, CoinGecko or Binance, which stands in memory as a whole. Two kinds of tables are known by their header: times and
 * prices, perhaps with volumes; and the records of a pool that demeter keeps
 * (`timestamp,netAmount0,…,closeTick,…,currentLiquidity`), a row for each minute. The first rows of such a table are kept
 * until they tell the pool's fee. Rows that all run from new to old are kept in memory and read in reverse.
 *
 * No row is skipped: what is not as it should be ends the path with its line and column. Lines above the header, and all
 * that is assumed, are in `notes`.
 *
 * @param bytes The file's bytes, in chunks of any size; what they throw is thrown.
 * @param reading Names of columns; those left out are found by their usual names.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { readPath } from '@ammeter/simulation/csv'
 *
 * async function* bytes() {
 *   yield new Uint8Array([...'time,close\n2021-01-01,10\n2021-01-02,20\n'].map(letter => letter.charCodeAt(0)))
 * }
 * const { batches } = orThrow(await readPath(bytes()))
 * const prices: number[] = []
 * for await (const batch of batches) prices.push(...orThrow(batch).map(({ price }) => price))
 * prices // => [10, 20]
 */
export const readPath = async (
  bytes: AsyncIterable<Uint8Array>,
  reading: PathReading = {},
): Promise<E.Either<PriceHistoryError, PathFile>> => {
  const table = await openTable(bytes)
  if (E.isLeft(table)) return table
  const { line, placed } = table.right
  const opened = openRows(table.right, reading)
  if (E.isLeft(opened)) return E.left(placed(opened.left))
  const { rows, fee, times, timeColumn } = opened.right
  const ordered = inOrder(table.right, { column: timeColumn, timeOf: times.timeOf })
  let rowCount = 0

  /** The points of some records. */
  const pointsOf = (batch: readonly CsvRecord[]): E.Either<BadData, PathPoint[]> => {
    const points: PathPoint[] = []
    for (const record of batch) {
      const wrong = rows.add(record, points)
      if (wrong !== undefined) return E.left(wrong)
      rowCount += 1
    }
    return E.right(points)
  }

  async function* read(): AsyncGenerator<E.Either<PriceHistoryError, readonly PathPoint[]>> {
    for await (const batch of ordered.records) {
      const points = E.either.mapLeft(E.either.chain(batch, pointsOf), placed)
      yield points
      if (E.isLeft(points)) return
    }
    if (rowCount === 0) yield E.left(placed(noRows(line)))
    const last: PathPoint[] = []
    rows.end(last)
    if (last.length > 0) yield E.right(last)
  }

  const batches = read()
  const kept: E.Either<PriceHistoryError, readonly PathPoint[]>[] = []
  while (fee !== undefined && !fee.isFeeSure() && rowCount < ROWS_FOR_FEE) {
    const { value: batch, done } = await batches.next()
    if (done === true) break
    kept.push(batch)
  }
  const measured = fee?.fee()
  const format: PathFormat =
    opened.right.format.kind === 'pool'
      ? { ...opened.right.format, fee: measured?.fee, feeError: measured?.error }
      : opened.right.format
  if (table.right.first !== undefined) times.timeOf(table.right.first)
  return E.right({
    format,
    notes: [
      ...table.right.notes,
      ...(format.kind === 'prices' ? columnNotes(format.columns) : []),
      ...times.notes(),
      ...ordered.notes,
    ],
    batches: {
      async *[Symbol.asyncIterator]() {
        yield* kept.splice(0)
        yield* batches
      },
    },
    seen: () => ({ rows: rowCount, gaps: rows.gaps() }),
  })
}
