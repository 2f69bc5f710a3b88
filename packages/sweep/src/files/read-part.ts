// The scores of a part, read again.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { either as E } from 'fp-ts'
import { type ParquetReadOptions, parquetMetadata, parquetRead } from 'hyparquet'
import type { Chunk } from '../run/chunks.js'
import { partName } from './part-file.js'

/** Numbers of columns of a part; not a number where a row has none. */
export type PartNumbers = ReadonlyMap<string, Float64Array>

/** A file that has the name of a part and is none of its sweep. */
export interface DamagedPart {
  readonly _tag: 'DamagedPart'
  readonly file: string
}

/**
 * The error as one sentence for a person.
 *
 * @example
 * import { describeDamagedPart } from '@ammeter/sweep/files'
 *
 * describeDamagedPart({ _tag: 'DamagedPart', file: 'a/part-0000000000.parquet' }).split(':')[0] // => 'a/part-0000000000.parquet'
 */
export const describeDamagedPart = ({ file }: DamagedPart): string =>
  `${file}: found something else than a part of this sweep; remove it, and it is run again`

/** Reads columns of a part that must have all rows of its chunk. */
const readColumns = async (
  folder: string,
  { start, end }: Chunk,
  columns: readonly string[],
  onChunk: NonNullable<ParquetReadOptions['onChunk']>,
): Promise<E.Either<DamagedPart, undefined>> => {
  const file = join(folder, partName(start))
  const damaged = E.left({ _tag: 'DamagedPart', file } as const)
  const bytes = await readFile(file)
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  try {
    const metadata = parquetMetadata(buffer)
    if (Number(metadata.num_rows) !== end - start) return damaged
    await parquetRead({ file: buffer, metadata, columns: [...columns], onChunk })
    return E.right(undefined)
  } catch {
    return damaged
  }
}

/** Numbers of a part. */
export const readNumbers = async (
  folder: string,
  chunk: Chunk,
  columns: readonly string[],
): Promise<E.Either<DamagedPart, PartNumbers>> => {
  const numbers = new Map(columns.map(name => [name, new Float64Array(chunk.end - chunk.start)]))
  const read = await readColumns(folder, chunk, columns, ({ columnName, columnData, rowStart }) => {
    const room = numbers.get(columnName)
    if (room === undefined) return
    if (columnData instanceof Float64Array || columnData instanceof Int32Array) {
      room.set(columnData, rowStart)
      return
    }
    for (let row = 0; row < columnData.length; row += 1) room[rowStart + row] = columnData[row] ?? Number.NaN
  })
  return E.either.map(read, () => numbers)
}

/** The errors of the refused candidates of a part, with how often each stands there. */
export const readErrors = async (
  folder: string,
  chunk: Chunk,
): Promise<E.Either<DamagedPart, ReadonlyMap<string, number>>> => {
  const found = new Map<string, number>()
  const read = await readColumns(folder, chunk, ['error'], ({ columnData }) => {
    for (let row = 0; row < columnData.length; row += 1) {
      const error: unknown = columnData[row]
      if (typeof error === 'string') found.set(error, (found.get(error) ?? 0) + 1)
    }
  })
  return E.either.map(read, () => found)
}
