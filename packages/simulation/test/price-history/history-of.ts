import type { ChosenColumns } from '../../src/price-history/columns.ts'
import { readPriceHistory } from '../../src/price-history/price-history.ts'

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Reads a price history from a text, or from bytes, in chunks of a size. */
export const historyOf = (content: string | Uint8Array, chosen: ChosenColumns = {}, chunk = 1 << 16) =>
  readPriceHistory(inChunks(typeof content === 'string' ? new TextEncoder().encode(content) : content, chunk), chosen)
