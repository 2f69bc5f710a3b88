// Simulates without workers.

import {
  type MonteCarloResult,
  type MonteCarloSettings,
  type PathResults,
  pathBatches,
  type SimulationError,
  type TogetherSimulator,
  togetherCollector,
} from '@ammeter/simulation'
import type { WorkerOptions } from '@ammeter/simulation/workers'
import { either as E } from 'fp-ts'

/** Callbacks for progress and results. */
export type Looking = Pick<WorkerOptions<readonly PathResults[]>, 'onProgress' | 'onResults'>

/** Runs a simulation in this thread, if there are no workers. */
export const inThisThread = async (
  simulator: TogetherSimulator,
  { paths, seed, checkpoints = 0 }: MonteCarloSettings,
  { onProgress, onResults }: Looking,
): Promise<E.Either<SimulationError, readonly MonteCarloResult[]>> => {
  const { add, results: collected } = togetherCollector(simulator, checkpoints)
  let done = 0
  for (const batch of pathBatches(paths, simulator.path.steps, seed)) {
    const results = simulator.simulate(batch)
    if (E.isLeft(results)) return results
    add(results.right)
    done += batch.paths
    await onResults?.(results.right)
    if (onProgress?.(done) === false) break
  }
  return E.right(collected())
}
