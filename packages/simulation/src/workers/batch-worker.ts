import { either as E } from 'fp-ts'
import { Tinypool } from 'tinypool'
import type { SimulationError } from '../errors.js'
import { type PathBatch, type PathResults, type PathSimulator, pathSimulator } from '../monte-carlo/simulate-paths.js'
import type { Simulated } from './reference.js'

/**
 * What a worker's module must export as `simulate`: it does the batches of paths that it is given, one after another.
 *
 * @param simulatedOf Makes the position and the path out of the data that every worker is sent, over `float64` and no
 * other arithmetic.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { geometricBrownianMotion } from '@ammeter/simulation'
 * import { batchWorker } from '@ammeter/simulation/workers'
 * import { either as E } from 'fp-ts'
 *
 * const position = { curve: orThrow(constantProduct(float64)) }
 * const path = { model: geometricBrownianMotion, days: 30, stepSeconds: 3600 }
 * const simulate = batchWorker(async () => E.right({ position, path, checkpoints: 0 }))
 * typeof simulate // => 'function'
 */
export const batchWorker = <D>(simulatedOf: (data: D) => Promise<E.Either<SimulationError, Simulated>>) => {
  let simulator: Promise<E.Either<SimulationError, PathSimulator>> | undefined

  const begin = async (data: D): Promise<E.Either<SimulationError, PathSimulator>> =>
    E.either.chain(await simulatedOf(data), ({ position, path, checkpoints }) =>
      pathSimulator(position, path, checkpoints),
    )

  return async (batch: PathBatch): Promise<E.Either<SimulationError, PathResults>> => {
    simulator ??= begin(Tinypool.workerData as D)
    return E.either.chain(await simulator, ({ simulate }) => simulate(batch))
  }
}
