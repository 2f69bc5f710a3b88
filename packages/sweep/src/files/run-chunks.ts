// Runs the missing parts of a folder, whoever does the running.

import { join } from 'node:path'
import type { Chunk } from '../run/chunks.js'
import { chunksOf } from '../run/chunks.js'
import { isThere, partName, partsIn, removeUnfinished } from './part-file.js'

/** How far a sweep is. */
export interface SweepProgress {
  /** Candidates whose parts are there. */
  readonly done: number
  readonly of: number
  /** Candidates that this run has done itself, and in how many seconds. */
  readonly own: number
  readonly seconds: number
}

/** How the missing parts are run. */
export interface RunChunksOptions {
  readonly folder: string
  /** How many candidates there are, and how many each part has. */
  readonly size: number
  readonly chunk: number
  /** How many parts are on their way at a time. */
  readonly atOnce: number
  /** Runs a chunk and puts its part into the folder. */
  readonly runChunk: (chunk: Chunk) => Promise<void>
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: SweepProgress) => void
}

/**
 * Runs every part that is not there yet. Another run may work in the folder at the same time: what it has done is left
 * alone, and what both do is the same.
 *
 * A run that goes on begins somewhere among what is missing rather than at its first part, so that two of them share the
 * work.
 *
 * @returns How far the sweep is: all of it, unless the signal has stopped it. What `runChunk` throws is thrown.
 *
 * @example
 * import { runChunks } from '@ammeter/sweep/files'
 *
 * typeof runChunks // => 'function'
 */
export const runChunks = async (options: RunChunksOptions): Promise<SweepProgress> => {
  const { folder, size, chunk, atOnce, runChunk, signal, onProgress } = options
  const began = performance.now()
  const there = new Set(await partsIn(folder))
  const missing = Array.from(chunksOf(size, chunk)).filter(({ start }) => !there.has(start))
  let done = size - missing.reduce((sum, { start, end }) => sum + end - start, 0)
  let own = 0
  const progress = (): SweepProgress => ({ done, of: size, own, seconds: (performance.now() - began) / 1000 })
  const turn = there.size === 0 ? 0 : Math.floor(Math.random() * missing.length)
  const queue = [...missing.slice(turn), ...missing.slice(0, turn)]
  let next = 0

  const isStopped = (): boolean => signal?.aborted === true

  const work = async (): Promise<void> => {
    while (next < queue.length && !isStopped()) {
      const each = queue[next] as Chunk
      next += 1
      const isDone = await isThere(join(folder, partName(each.start)))
      if (!isDone) {
        await runChunk(each)
        if (isStopped()) return
        own += each.end - each.start
      }
      done += each.end - each.start
      onProgress?.(progress())
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, Math.min(atOnce, queue.length)) }, work))
  if (done === size) await removeUnfinished(folder)
  return progress()
}
