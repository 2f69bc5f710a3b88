import { createReadStream } from 'node:fs'
import {
  type ChosenColumns,
  type PriceHistory,
  type PriceHistoryError,
  readPriceHistory,
} from '@ammeter/simulation/csv'
import { either as E } from 'fp-ts'
import { unreadable } from '../program/unreadable.js'

/** Reads a price history from a file, or from a stream such as stdin. */
export const openPrices = async (
  source: string | AsyncIterable<Uint8Array>,
  chosen: ChosenColumns,
): Promise<E.Either<PriceHistoryError, PriceHistory>> => {
  const bytes = typeof source === 'string' ? createReadStream(source) : source
  try {
    return await readPriceHistory(bytes, chosen)
  } catch (thrown) {
    return E.left({ _tag: 'Unreadable', found: unreadable(thrown) })
  }
}
