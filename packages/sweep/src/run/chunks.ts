// Ranges of candidates that are run, and kept, together.

/** A range of candidates: the first, and the one behind the last. */
export interface Chunk {
  readonly start: number
  readonly end: number
}

/** How long a chunk should take on one core, and how long at least, in seconds. */
const SECONDS = { usual: 5, least: 0.25 } as const

/** Chunks that a small space is cut into, so that all cores have some. */
const CHUNKS = 16

/**
 * How many candidates a chunk has. That follows from the experiment alone: whoever runs it, wherever, cuts it the same.
 *
 * @param size How many candidates there are.
 * @param seconds What one takes at a nominal speed.
 *
 * @example
 * import { chunkLength } from '@ammeter/sweep'
 *
 * chunkLength(1_000_000, 0.001) // => 5000
 * chunkLength(100, 0.1) // => 7
 */
export const chunkLength = (size: number, seconds: number): number => {
  const usual = Math.max(1, Math.round(SECONDS.usual / seconds))
  const least = Math.max(1, Math.round(SECONDS.least / seconds))
  return Math.max(1, Math.min(usual, Math.max(least, Math.ceil(size / CHUNKS)), size))
}

/**
 * The chunks of a space, in its order.
 *
 * @example
 * import { chunksOf } from '@ammeter/sweep'
 *
 * Array.from(chunksOf(10, 4)) // => [{ start: 0, end: 4 }, { start: 4, end: 8 }, { start: 8, end: 10 }]
 */
export function* chunksOf(size: number, length: number): Generator<Chunk> {
  for (let start = 0; start < size; start += length) yield { start, end: Math.min(size, start + length) }
}
