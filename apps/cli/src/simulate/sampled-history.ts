// A price history that a model draws from.

import type { PathReading } from '@ammeter/simulation/csv'
import { either as E } from 'fp-ts'
import { historyFailure } from '../price-history/history-failure.js'
import { openPath } from '../price-history/open-path.js'
import { priceSource } from '../price-history/price-source.js'
import { badData, type Outcome } from '../program/failure.js'

/** A price history that a model draws from. */
export interface SampledHistory {
  readonly file: string
  readonly prices: readonly number[]
  /** The usual step between its rows, if there is one. */
  readonly stepSeconds: number | undefined
  /** Notes on how the file was read. */
  readonly notes: readonly string[]
}

/** Reads all prices of a file or of a built-in history. */
export const sampledHistory = async (
  file: string,
  stdin: AsyncIterable<Uint8Array>,
  reading: PathReading,
): Promise<Outcome<SampledHistory>> => {
  const source = await priceSource(file, stdin)
  if (E.isLeft(source)) return source
  const { name, bytes } = source.right
  const path = await openPath(bytes, reading)
  if (E.isLeft(path)) return historyFailure(name, path.left)
  const prices: number[] = []
  for await (const batch of path.right.batches) {
    if (E.isLeft(batch)) return historyFailure(name, batch.left)
    for (const { price } of batch.right) prices.push(price)
  }
  if (prices.length < 2) return badData(`${name}: found one row, expected two or more to draw from`)
  const { usualStep } = path.right.seen().gaps
  const { notes } = path.right
  return E.right({ file: name, prices, notes, stepSeconds: usualStep === undefined ? undefined : usualStep / 1000 })
}
