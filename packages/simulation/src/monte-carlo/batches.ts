// Paths in batches.

import type { PathBatch } from './together-simulator.js'

/** How many paths a batch has, at most. */
const LARGEST_BATCH = 256

/** About how many steps a batch should have: enough to be worth sending to a worker, few enough to watch the progress. */
const STEPS_PER_BATCH = 1e6

/**
 * The batches of a simulation, in the order of their paths. How they are cut depends on the simulation alone, and each
 * says which paths they are, so that it does not matter who simulates it.
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
  for (let first = 0; first < paths; first += size) yield { seed, first, paths: Math.min(size, paths - first) }
}
