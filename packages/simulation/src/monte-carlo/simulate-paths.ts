import { either as E } from 'fp-ts'
import type { SimulationError } from '../errors.js'
import { type PathSettings, type ResolvedPath, resolvePath } from '../paths/path-settings.js'
import type { PositionTerms } from '../position/terms.js'
import { type RandomStream, streamsFrom } from '../random/random-stream.js'
import { accountOf } from '../run/account-of.js'
import { advanceRun } from '../run/advance-run.js'
import { marketAround } from '../run/follow-path.js'
import type { Market } from '../run/market.js'
import { MARKOUT_WIDTH, Markouts } from '../run/markouts.js'
import { beginRun, type Run } from '../run/run.js'
import { type RunTerms, runTerms } from '../run/run-terms.js'
import { unrepresentable } from '../run/unrepresentable.js'
import { checkSettings } from '../settings.js'
import { MILLISECONDS_PER_YEAR } from '../years.js'
import { measure, measures, netOfHolding } from './measures.js'

/** Some of the paths of a simulation. */
export interface PathBatch {
  /** How many paths. */
  readonly paths: number
  /** Where the streams of random numbers stand before them. */
  readonly streams: readonly number[]
}

/** What some paths came to: a row for each. */
export interface PathResults {
  readonly paths: number
  /** Rows of `measures`. */
  readonly ends: Float64Array
  /** Rows of checkpoints: the payout and the net against holding, of the deposit, and the net of holding, at each. */
  readonly checkpoints: Float64Array
  readonly steps: number
  readonly arbitrages: number
  readonly recentrings: number
  readonly refused: number
  /** Years that passed on all paths, and years of them in which the price was one at which the curve trades. */
  readonly years: number
  readonly yearsInRange: number
  /** Of each time after which trades are measured, the sums of its gains and volumes. */
  readonly markouts: Float64Array
}

/** How many numbers a checkpoint has. */
export const CHECKPOINT_WIDTH = 3

/** Simulates batches of paths, one after another. */
export interface PathSimulator {
  readonly path: ResolvedPath
  readonly terms: RunTerms
  readonly simulate: (batch: PathBatch) => E.Either<SimulationError, PathResults>
}

/** Moves a run along a path, from one step to another. */
const follow = (
  run: Run,
  market: Market | undefined,
  markouts: Markouts | undefined,
  process: ReturnType<ResolvedPath['start']>,
  stepYears: ResolvedPath['stepYears'],
  stream: RandomStream,
  steps: number,
): SimulationError | undefined => {
  for (let step = 0; step < steps; step += 1) {
    const years = stepYears(stream)
    process.advance(years)
    const time = run.time + years * MILLISECONDS_PER_YEAR
    markouts?.before(run.position)
    const error =
      market === undefined ? advanceRun(run, time, process.price, 0) : market.advance(time, process.price, 0)
    if (error !== undefined) return error
    markouts?.after(run.position, time, process.price)
  }
  return undefined
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
 * import { geometricBrownianMotion, pathBatches, pathSimulator } from '@ammeter/simulation'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * const path = { model: geometricBrownianMotion, days: 1, stepSeconds: 3600 }
 * const { simulate } = orThrow(pathSimulator({ curve }, path))
 * const [batch] = pathBatches(10, 24, 1)
 * batch && orThrow(simulate(batch)).steps // => 240
 */
export const pathSimulator = (
  terms: PositionTerms,
  settings: PathSettings,
  checkpoints = 0,
): E.Either<SimulationError, PathSimulator> => {
  const resolvedTerms = runTerms(terms)
  if (E.isLeft(resolvedTerms)) return resolvedTerms
  const resolvedPath = resolvePath(settings)
  if (E.isLeft(resolvedPath)) return resolvedPath
  const { steps, start, stepYears, price } = resolvedPath.right
  const { deposit, entryPrice, markouts: delays } = resolvedTerms.right
  const checked = checkSettings([
    ['checkpoints', checkpoints, { allowed: `a whole number from 0 to the ${steps} steps`, holds: isCountUpTo(steps) }],
  ])
  if (E.isLeft(checked)) return checked
  const stops = Array.from({ length: Math.max(1, checkpoints) }, (_, index) =>
    Math.round(((index + 1) * steps) / Math.max(1, checkpoints)),
  )

  const simulate = ({ paths, streams: state }: PathBatch): E.Either<SimulationError, PathResults> => {
    const streams = streamsFrom(state)
    const ends = new Float64Array(paths * measures.length)
    const noted = new Float64Array(paths * checkpoints * CHECKPOINT_WIDTH)
    const sums = new Float64Array(delays.length * MARKOUT_WIDTH)
    let arbitrages = 0
    let recentrings = 0
    let refused = 0
    let milliseconds = 0
    let inRange = 0
    for (let path = 0; path < paths; path += 1) {
      const prices = streams.next()
      const stream = streams.next()
      const begun = beginRun(resolvedTerms.right, 0, entryPrice ?? price, stream)
      if (E.isLeft(begun)) return begun
      const run = begun.right
      const market = marketAround([run], resolvedTerms.right, stream)
      if (E.isLeft(market)) return market
      const process = start(prices)
      const markouts = delays.length === 0 ? undefined : new Markouts(delays)
      let done = 0
      for (let stop = 0; stop < stops.length; stop += 1) {
        const until = stops[stop] as number
        const error = follow(run, market.right, markouts, process, stepYears, prices, until - done)
        if (error !== undefined) return E.left(error)
        done = until
        if (checkpoints > 0) {
          const account = accountOf(run)
          const refusal = unrepresentable(account)
          if (refusal !== undefined) return E.left(refusal)
          const { payout, netVsHold } = account
          const offset = (path * checkpoints + stop) * CHECKPOINT_WIDTH
          noted[offset] = payout / deposit
          noted[offset + 1] = netVsHold / deposit
          noted[offset + 2] = netOfHolding(account)
        }
      }
      const end = accountOf(run)
      const refusal = unrepresentable(end)
      if (refusal !== undefined) return E.left(refusal)
      measure(end, deposit, ends, path * measures.length)
      markouts?.sums().forEach((sum, index) => {
        sums[index] = (sums[index] as number) + sum
      })
      arbitrages += run.position.arbitrages
      recentrings += run.recentrings
      refused += run.position.refused
      milliseconds += run.time
      inRange += run.timeInRange
    }
    return E.right({
      paths,
      ends,
      checkpoints: noted,
      steps: paths * steps,
      arbitrages,
      recentrings,
      refused,
      years: milliseconds / MILLISECONDS_PER_YEAR,
      yearsInRange: inRange / MILLISECONDS_PER_YEAR,
      markouts: sums,
    })
  }
  return E.right({ path: resolvedPath.right, terms: resolvedTerms.right, simulate })
}

const isCountUpTo = (most: number) => (value: number) => Number.isInteger(value) && value >= 0 && value <= most
