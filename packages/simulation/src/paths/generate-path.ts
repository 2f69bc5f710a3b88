import { either as E } from 'fp-ts'
import type { InvalidSetting } from '../errors.js'
import { pathStreams } from '../random/path-streams.js'
import type { PathPoint } from '../run/path-point.js'
import { checkSeed } from '../settings.js'
import { MILLISECONDS_PER_YEAR } from '../years.js'
import { type PathSettings, resolvePath } from './path-settings.js'
import { priceWalk } from './price-walk.js'

/**
 * A simulated price path: its first price at time 0, then a point for each step.
 *
 * The same settings and seed give the same path on every platform, to the last bit.
 *
 * @param settings The model, its parameters, and how long and how fine the path is.
 * @param seed A whole number from 0 to 2³² − 1.
 * @returns An iterable that can be run through again. Errors: `InvalidSetting`.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { generatePath, geometricBrownianMotion } from '@ammeter/simulation'
 *
 * const settings = { model: geometricBrownianMotion, parameters: { volatility: 0 }, days: 2, stepSeconds: 86_400 }
 * const path = orThrow(generatePath({ ...settings, price: 5 }, 1))
 * Array.from(path, ({ price }) => price) // => [5, 5, 5]
 */
export const generatePath = (settings: PathSettings, seed: number): E.Either<InvalidSetting, Iterable<PathPoint>> => {
  const valid = checkSeed(seed)
  if (E.isLeft(valid)) return valid
  const resolved = resolvePath(settings)
  if (E.isLeft(resolved)) return resolved
  return E.right({
    *[Symbol.iterator]() {
      const { process, advance } = priceWalk(resolved.right, pathStreams(seed, 0))
      let time = 0
      yield { time, price: process.price }
      for (let step = 1; step <= resolved.right.steps; step += 1) {
        time += advance(step) * MILLISECONDS_PER_YEAR
        yield { time, price: process.price }
      }
    },
  })
}
