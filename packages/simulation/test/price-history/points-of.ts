import { orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { PathPoint } from '../../src/index.ts'
import { type PathReading, readPath } from '../../src/price-history/index.ts'

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Begins to read a text as a path, in chunks of a size. */
export const open = (content: string, reading: PathReading = {}, chunk = 1 << 16) =>
  readPath(inChunks(new TextEncoder().encode(content), chunk), reading)

/** All points of a file, or what is wrong with it. */
export const pointsOf = async (content: string, reading: PathReading = {}, chunk?: number) => {
  const opened = await open(content, reading, chunk)
  if (E.isLeft(opened)) return opened
  const points: PathPoint[] = []
  for await (const batch of opened.right.batches) {
    if (E.isLeft(batch)) return batch
    points.push(...batch.right)
  }
  const { format, notes, seen } = opened.right
  return E.right({ points, ...seen(), format, notes })
}

/** All points of a file that is as it should be. */
export const good = async (...given: Parameters<typeof pointsOf>) => orThrow(await pointsOf(...given))
