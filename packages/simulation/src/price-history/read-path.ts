import { either as E } from 'fp-ts'
import type { PathPoint } from '../run/path-point.js'
import { type ChosenColumns, type ExtraColumns, findPathColumns, type PathColumns } from './columns.js'
import { type CsvRecord, csvRecords } from './csv-records.js'
import { type BadData, NO_HEADER, noRows, type PriceHistoryError } from './errors.js'
import type { PathRows } from './path-rows.js'
import { findPoolColumns, type PoolTokens, poolRows } from './pool-rows.js'
import { priceRows } from './price-rows.js'
import type { TimeGaps } from './time-gaps.js'

/** How a path is read. */
export interface PathReading extends ChosenColumns, ExtraColumns {
  /** For records of a pool. */
  readonly pool?: PoolTokens
}

/** What a file is made of. */
export type PathFormat =
  | { readonly kind: 'prices'; readonly columns: PathColumns }
  /** Records of a pool, and the fee that its trades paid, where that can be told. */
  | { readonly kind: 'pool'; readonly tokens: Required<PoolTokens>; readonly fee: number | undefined }

/** A path that is being read. */
export interface PathFile {
  readonly format: PathFormat
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
}

/** How to read what is below a header. */
const openRows = (
  { fields, line }: CsvRecord,
  reading: PathReading,
): E.Either<PriceHistoryError, Opened & { readonly fee?: ReturnType<typeof poolRows> }> => {
  const header = fields.map(name => name.trim())
  const pool = findPoolColumns(header, line)
  if (pool !== undefined && E.isLeft(pool)) return pool
  if (pool !== undefined) {
    const tokens = { decimals: [6, 18], x: 'token1', ...reading.pool } as const
    const rows = poolRows(pool.right, header.length, tokens)
    return E.right({ format: { kind: 'pool', tokens, fee: undefined }, rows, fee: rows })
  }
  return E.either.map(findPathColumns(header, reading, line), columns => ({
    format: { kind: 'prices', columns },
    rows: priceRows(columns, header.length),
  }))
}

/**
 * Reads a price path from the bytes of a CSV file, in one pass and constant memory.
 *
 * Two kinds of files are known by their header: times and prices, perhaps with volumes; and the records of a pool that
 * demeter keeps (`timestamp,netAmount0,…,closeTick,…,currentLiquidity`), a row for each minute. The first rows of such a
 * file are kept until they tell the pool's fee.
 *
 * Nothing is skipped: what is not as it should be ends the path with its line and column.
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
  const records = csvRecords(bytes)
  let rowCount = 0
  let header: CsvRecord | undefined
  let pending: readonly CsvRecord[] = []
  while (header === undefined) {
    const { value: batch, done } = await records.next()
    if (done === true) return E.left(NO_HEADER)
    if (E.isLeft(batch)) return batch
    ;[header, ...pending] = batch.right
  }
  const { line } = header
  const opened = openRows(header, reading)
  if (E.isLeft(opened)) return opened
  const { rows, fee } = opened.right

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
    const first = pointsOf(pending)
    yield first
    if (E.isLeft(first)) return
    for await (const batch of records) {
      const points = E.either.chain(batch, pointsOf)
      yield points
      if (E.isLeft(points)) return
    }
    if (rowCount === 0) yield E.left(noRows(line))
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
  const format = fee === undefined ? opened.right.format : { ...opened.right.format, fee: fee.fee() }
  return E.right({
    format: format as PathFormat,
    batches: {
      async *[Symbol.asyncIterator]() {
        yield* kept.splice(0)
        yield* batches
      },
    },
    seen: () => ({ rows: rowCount, gaps: rows.gaps() }),
  })
}
