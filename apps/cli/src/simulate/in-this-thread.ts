import {
  collector,
  type MonteCarloResult,
  type MonteCarloSettings,
  type PathSimulator,
  pathBatches,
  type SimulationError,
} from '@ammeter/simulation'
import type { WorkerOptions } from '@ammeter/simulation/workers'
import { either as E } from 'fp-ts'

/** Who looks on while it is simulated. */
export type Looking = Pick<WorkerOptions, 'onProgress' | 'onResults'>

/** The simulation without workers, where there are none. */
export const inThisThread = async (
  { simulate, path: { steps }, terms }: PathSimulator,
  days: number,
  { paths, seed, checkpoints = 0 }: MonteCarloSettings,
  { onProgress, onResults }: Looking,
): Promise<E.Either<SimulationError, MonteCarloResult>> => {
  const { add, result } = collector(days, checkpoints, terms.markouts)
  let done = 0
  for (const batch of pathBatches(paths, steps, seed)) {
    const results = simulate(batch)
    if (E.isLeft(results)) return results
    add(results.right)
    done += batch.paths
    await onResults?.(results.right)
    if (onProgress?.(done) === false) break
  }
  return E.right(result())
}
