import { either as E } from 'fp-ts'
import { Tinypool } from 'tinypool'
import type { SimulationError } from '../errors.js'
import type { PathResults } from '../monte-carlo/path-rows.js'
import { pathSimulator } from '../monte-carlo/path-simulator.js'
import { type PathBatch, togetherSimulator } from '../monte-carlo/together-simulator.js'
import type { Simulated, SimulatedTogether } from './reference.js'

type Simulate = (batch: PathBatch) => E.Either<SimulationError, readonly PathResults[]>

const simulateOf = (simulated: Simulated | SimulatedTogether): E.Either<SimulationError, Simulate> => {
  const { path, checkpoints } = simulated
  if ('positions' in simulated) {
    const { positions, market } = simulated
    return E.either.map(togetherSimulator(positions, market, path, checkpoints), ({ simulate }) => simulate)
  }
  return E.either.map(
    pathSimulator(simulated.position, path, checkpoints),
    ({ simulate }) =>
      batch =>
        E.either.map(simulate(batch), results => [results]),
  )
}

/**
 * What a worker's module must export as `simulate`: it does the batches of paths that it is given, one after another, and
 * answers the results of each position.
 *
 * @param simulatedOf Makes the position, or positions that share a market, and the path out of the data that every worker is sent, over `float64` and no
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
export const batchWorker = <D>(
  simulatedOf: (data: D) => Promise<E.Either<SimulationError, Simulated | SimulatedTogether>>,
) => {
  let simulate: Promise<E.Either<SimulationError, Simulate>> | undefined

  const begin = async (data: D): Promise<E.Either<SimulationError, Simulate>> =>
    E.either.chain(await simulatedOf(data), simulateOf)

  return async (batch: PathBatch): Promise<E.Either<SimulationError, readonly PathResults[]>> => {
    simulate ??= begin(Tinypool.workerData as D)
    return E.either.chain(await simulate, each => each(batch))
  }
}
