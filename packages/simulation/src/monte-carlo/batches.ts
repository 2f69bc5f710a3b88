// Paths in batches, each with random streams of its own.

import { streamsOfSeed } from '../random/random-stream.js'
import type { PathBatch } from './together-simulator.js'

/** Streams that each path has: one for the price, one for the noise traders. */
const STREAMS_PER_PATH = 2

/** How many paths a batch has, at most. */
const LARGEST_BATCH = 256

/** About how many steps a batch should have: enough to be worth sending to a worker, few enough to watch the progress. */
const STEPS_PER_BATCH = 1e6

/**
 * The batches of a simulation, in the order of their paths. How they are cut depends on the simulation alone, and each
 * says where its streams begin, so that it does not matter who simulates it.
 *
 * @param paths How many paths, 1 or more.
 * @param steps How many steps a path has.
 * @param seed A whole number from 0 to 2³² − 1.
 *
 * @example
 * import { pathBatches } from '@ammeter/simulation'
 *
 * Array.from(pathBatches(600, 720, 1), ({ paths }) => paths) // => [256, 256, 88]
 */
export function* pathBatches(paths: number, steps: number, seed: number): Generator<PathBatch> {
  const size = Math.max(1, Math.min(LARGEST_BATCH, Math.round(STEPS_PER_BATCH / steps)))
  const streams = streamsOfSeed(seed)
  for (let done = 0; done < paths; done += size) {
    const batch = { paths: Math.min(size, paths - done), streams: streams.state() }
    yield batch
    for (let stream = 0; stream < batch.paths * STREAMS_PER_PATH; stream += 1) streams.next()
  }
}
