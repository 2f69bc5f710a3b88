import type { Curve } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { Tinypool } from 'tinypool'
import type { SimulationError } from '../errors.js'
import { type PathBatch, type PathResults, type PathSimulator, pathSimulator } from '../monte-carlo/simulate-paths.js'
import type { Errand } from './errand.js'

/**
 * What a worker's module must export as `simulate`: it does the batches of paths that it is given, one after another.
 *
 * @param curveOf Makes the curve out of the data that the errand has for it, over `float64` and no other arithmetic.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { either as E } from 'fp-ts'
 * import { batchWorker } from '@ammeter/simulation/workers'
 *
 * const simulate = batchWorker(async () => E.right(orThrow(constantProduct(float64, {}))))
 * typeof simulate // => 'function'
 */
export const batchWorker = <C>(curveOf: (curve: C) => Promise<E.Either<SimulationError, Curve<number>>>) => {
  let simulator: Promise<E.Either<SimulationError, PathSimulator>> | undefined

  const begin = async ({ position, path, checkpoints }: Errand<C>): Promise<E.Either<SimulationError, PathSimulator>> =>
    E.either.chain(await curveOf(position.curve), curve => pathSimulator({ ...position, curve }, path, checkpoints))

  return async (batch: PathBatch): Promise<E.Either<SimulationError, PathResults>> => {
    simulator ??= begin(Tinypool.workerData as Errand<C>)
    return E.either.chain(await simulator, ({ simulate }) => simulate(batch))
  }
}
