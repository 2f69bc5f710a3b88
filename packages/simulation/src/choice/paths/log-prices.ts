import { geometricBrownianMotion } from '../../paths/geometric-brownian-motion.js'
import type { PathSettings, ResolvedPath } from '../../paths/path-settings.js'
import { priceWalk } from '../../paths/price-walk.js'
import { ln } from '../../random/ln.js'
import { pathStreams } from '../../random/path-streams.js'
import { SECONDS_PER_YEAR } from '../../years.js'
import type { BrownianPaths, PathReader } from './brownian-paths.js'

/** A path: at the end of each step, the logarithm of the price ÷ the first price; and how long each step took. */
export interface LogPrices {
  readonly logs: Float64Array
  /** In years. */
  readonly times: Float64Array
}

/** Prices that any model makes, one step after another. */
const fromModel = (resolved: ResolvedPath, seed: number): PathReader<LogPrices> => {
  const { steps, price } = resolved
  let path = 0
  const logs = new Float64Array(steps)
  const times = new Float64Array(steps)
  return () => {
    const { process, advance } = priceWalk(resolved, pathStreams(seed, path))
    path += 1
    for (let step = 0; step < steps; step += 1) {
      times[step] = advance(step + 1)
      logs[step] = process.price === price ? 0 : ln(process.price / price)
    }
    return { logs, times }
  }
}

/** Geometric Brownian motion out of Brownian paths that were drawn before. */
const fromBrownian = (
  { steps, parameters: { volatility = 0, drift = 0 } }: ResolvedPath,
  stepSeconds: number,
  brownian: BrownianPaths,
): PathReader<LogPrices> => {
  const years = stepSeconds / SECONDS_PER_YEAR
  const mean = (drift - (volatility * volatility) / 2) * years
  const deviation = volatility * Math.sqrt(years)
  const next = brownian.reader()
  const logs = new Float64Array(steps)
  const times = new Float64Array(steps).fill(years)
  return () => {
    const sums = next()
    for (let step = 0; step < steps; step += 1) logs[step] = deviation * (sums[step] as number) + mean * (step + 1)
    return { logs, times }
  }
}

/** Whether a path is made of Brownian paths: those that are the same whatever the volatility. */
export const isBrownian = ({ model, blocks = 'fixed' }: PathSettings): boolean =>
  (model as unknown) === geometricBrownianMotion && blocks === 'fixed'

/** Reads the paths of a model from the first, the same prices as those of `simulate` with that seed. */
export const logPrices = (
  settings: PathSettings,
  resolved: ResolvedPath,
  seed: number,
  brownian: BrownianPaths | undefined,
): PathReader<LogPrices> =>
  brownian === undefined ? fromModel(resolved, seed) : fromBrownian(resolved, settings.stepSeconds, brownian)
