// Opens a price path from a file or from stdin.

import { createReadStream } from 'node:fs'
import type { PathPoint } from '@ammeter/simulation'
import { type PathFile, type PathReading, type PriceHistoryError, readPath } from '@ammeter/simulation/csv'
import { either as E } from 'fp-ts'
import { unreadable } from '../program/unreadable.js'

/** How many bytes are read at once. */
const CHUNK = 1 << 18

/** The bytes of a file; a file that cannot be read is an error of the data. */
async function* bytesOf(source: string | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* typeof source === 'string' ? createReadStream(source, { highWaterMark: CHUNK }) : source
}

/** Begins to read a price path from a file, or from a stream such as stdin. */
export const openPath = async (
  source: string | AsyncIterable<Uint8Array>,
  reading: PathReading,
): Promise<E.Either<PriceHistoryError, PathFile>> => {
  try {
    const opened = await readPath(bytesOf(source), reading)
    if (E.isLeft(opened)) return opened
    const { batches } = opened.right
    return E.right({ ...opened.right, batches: caught(batches) })
  } catch (thrown) {
    return E.left({ _tag: 'Unreadable', found: unreadable(thrown) })
  }
}

async function* caught(
  batches: PathFile['batches'],
): AsyncGenerator<E.Either<PriceHistoryError, readonly PathPoint[]>> {
  try {
    yield* batches
  } catch (thrown) {
    yield E.left({ _tag: 'Unreadable', found: unreadable(thrown) })
  }
}
