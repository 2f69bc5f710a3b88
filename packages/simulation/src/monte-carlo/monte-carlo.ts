// Simulates a position on many paths.

import { either as E } from 'fp-ts'
import type { SimulationError } from '../errors.js'
import type { PathSettings } from '../paths/path-settings.js'
import type { PositionTerms } from '../position/terms.js'
import { checkSeed, checkSettings, domains } from '../settings.js'
import { pathBatches } from './batches.js'
import { collector, type MonteCarloResult } from './collect.js'
import { pathSimulator } from './path-simulator.js'

/** How much is simulated. */
export interface MonteCarloSettings {
  /** How many paths, 1 or more. */
  readonly paths: number
  /** A whole number from 0 to 2³² − 1. */
  readonly seed: number
  /** At how many moments, evenly spaced and the last at the end, the payout is noted; by default none. */
  readonly checkpoints?: number
}

/** The settings that a simulation can be begun with. */
export const checkMonteCarlo = ({ paths, seed }: MonteCarloSettings): E.Either<SimulationError, undefined> =>
  E.either.chain(checkSeed(seed), () => checkSettings([['paths', paths, domains.count]]))

/**
 * A position on many simulated paths: what it came to at the end of each, as fractions of the deposit.
 *
 * The same settings and seed give the same answer, by whatever number of workers (see `@ammeter/simulation/workers`).
 * Memory does not grow with the number of paths.
 *
 * @param terms The curve and everything around it.
 * @param path The price model and the paths' length.
 * @param settings How many paths, and the seed.
 * @param onProgress Called with the number of paths done after each batch; answers false to stop, and the result is then
 * that of the paths done.
 * @returns Errors: `InvalidSetting`, `CurveFailed`.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { geometricBrownianMotion, monteCarlo } from '@ammeter/simulation'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * const path = { model: geometricBrownianMotion, parameters: { volatility: 0.8 }, days: 30, stepSeconds: 3600 }
 * const result = orThrow(monteCarlo({ curve, fee: 0.003 }, path, { paths: 200, seed: 1 }))
 * result.steps // => 144000
 * Math.abs(result.hold.mean - 1) < 4 * result.hold.standardError // => true
 */
export const monteCarlo = (
  terms: PositionTerms,
  path: PathSettings,
  settings: MonteCarloSettings,
  onProgress: (paths: number) => boolean | undefined = () => true,
): E.Either<SimulationError, MonteCarloResult> => {
  const { paths, seed, checkpoints = 0 } = settings
  const valid = checkMonteCarlo(settings)
  if (E.isLeft(valid)) return valid
  const simulator = pathSimulator(terms, path, checkpoints)
  if (E.isLeft(simulator)) return simulator
  const { add, result } = collector(path.days, checkpoints, simulator.right.terms.markouts)
  let done = 0
  for (const batch of pathBatches(paths, simulator.right.path.steps, seed)) {
    const results = simulator.right.simulate(batch)
    if (E.isLeft(results)) return results
    add(results.right)
    done += batch.paths
    if (onProgress(done) === false) break
  }
  return E.right(result())
}
