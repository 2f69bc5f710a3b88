import { createReadStream } from 'node:fs'
import { either as E } from 'fp-ts'
import type { ChosenColumns } from './columns.js'
import type { PriceHistoryError } from './errors.js'
import { type PriceHistory, readPriceHistory } from './price-history.js'

/** What a path was found to be, by the code of the system's error. */
const FOUND: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'a directory',
  EACCES: 'a file that you may not read',
  EPERM: 'a file that you may not read',
}

const isSystemError = (thrown: unknown): thrown is NodeJS.ErrnoException =>
  thrown instanceof Error && typeof (thrown as NodeJS.ErrnoException).code === 'string'

/** Reads a price history from a file, or from a stream such as stdin. */
export const openPrices = async (
  source: string | AsyncIterable<Uint8Array>,
  chosen: ChosenColumns,
): Promise<E.Either<PriceHistoryError, PriceHistory>> => {
  const bytes = typeof source === 'string' ? createReadStream(source) : source
  try {
    return await readPriceHistory(bytes, chosen)
  } catch (thrown) {
    if (!isSystemError(thrown)) throw thrown
    return E.left({ _tag: 'Unreadable', found: FOUND[thrown.code ?? ''] ?? thrown.message })
  }
}
