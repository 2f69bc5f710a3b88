import { either as E } from 'fp-ts'
import type { SimulationError } from '../errors.js'
import type { PathSettings, ResolvedPath } from '../paths/path-settings.js'
import type { PositionTerms } from '../position/terms.js'
import { type RunTerms, runTerms } from '../run/run-terms.js'
import type { PathResults } from './path-rows.js'
import { type PathBatch, simulatorOf, type TogetherSimulator } from './together-simulator.js'

/** Simulates batches of paths, one after another. */
export interface PathSimulator {
  readonly path: ResolvedPath
  readonly terms: RunTerms
  readonly simulate: (batch: PathBatch) => E.Either<SimulationError, PathResults>
}

/**
 * A simulator of the paths of a Monte Carlo simulation, for whoever has a batch of them to do: a worker, or a page.
 *
 * @param terms The curve and everything around it.
 * @param settings The paths.
 * @param checkpoints At how many moments, evenly spaced and the last at the end, the payout is noted; 0 or more.
 * @returns Errors: `InvalidSetting`; those of a batch also `CurveFailed`.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { geometricBrownianMotion, pathSimulator } from '@ammeter/simulation'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * const path = { model: geometricBrownianMotion, days: 1, stepSeconds: 3600 }
 * const { simulate } = orThrow(pathSimulator({ curve }, path))
 * orThrow(simulate({ seed: 1, first: 0, paths: 10 })).steps // => 240
 */
export const pathSimulator = (
  terms: PositionTerms,
  settings: PathSettings,
  checkpoints = 0,
): E.Either<SimulationError, PathSimulator> =>
  E.either.chain(runTerms(terms), resolved =>
    E.either.map(
      simulatorOf([resolved], resolved, settings, checkpoints),
      ({ path, simulate }: TogetherSimulator): PathSimulator => ({
        path,
        terms: resolved,
        simulate: batch => E.either.map(simulate(batch), ([results]) => results as PathResults),
      }),
    ),
  )
