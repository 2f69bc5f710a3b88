import { either as E } from 'fp-ts'
import type { SimulationError } from '../errors.js'
import { type PathSettings, type ResolvedPath, resolvePath } from '../paths/path-settings.js'
import { type PriceWalk, priceWalk } from '../paths/price-walk.js'
import type { PositionTerms } from '../position/terms.js'
import { type PathStreams, pathStreams } from '../random/path-streams.js'
import { advanceRun } from '../run/advance-run.js'
import { type SharedMarket, shareMarket } from '../run/backtest-together.js'
import type { Drawdown } from '../run/drawdown.js'
import { type CommonMarket, marketAround } from '../run/follow-path.js'
import type { Market } from '../run/market.js'
import type { Markouts } from '../run/markouts.js'
import { beginRun, type Run } from '../run/run.js'
import type { RunTerms } from '../run/run-terms.js'
import { checkSettings } from '../settings.js'
import { MILLISECONDS_PER_YEAR } from '../years.js'
import { addTo, type PathResults, PathRows } from './path-rows.js'

/** Some of the paths of a simulation. */
export interface PathBatch {
  /** A whole number from 0 to 2³² − 1. */
  readonly seed: number
  /** The number of the first path, counted from 0. */
  readonly first: number
  /** How many paths. */
  readonly paths: number
}

/** Simulates batches of paths of positions that share a market, one after another. */
export interface TogetherSimulator {
  readonly path: ResolvedPath
  /** The terms of each position. */
  readonly terms: readonly RunTerms[]
  /** What each position came to on the paths of a batch, in the order of the terms. */
  readonly simulate: (batch: PathBatch) => E.Either<SimulationError, readonly PathResults[]>
}

/** A position on its way along a path, and what measures its trades and its drawdown. */
interface OnPath {
  readonly run: Run
  readonly rows: PathRows
  readonly markouts: Markouts | undefined
  readonly drawdown: Drawdown | undefined
}

/** Moves runs on, each by its own step. */
const advanceEach = (all: readonly OnPath[], time: number, price: number): SimulationError | undefined => {
  for (const { run } of all) {
    const error = advanceRun(run, time, price, 0)
    if (error !== undefined) return error
  }
  return undefined
}

/** Moves runs along a path, from the end of one step to that of another. */
const follow = (
  all: readonly OnPath[],
  market: Market | undefined,
  { process, advance }: PriceWalk,
  from: number,
  to: number,
): SimulationError | undefined => {
  const { run: first } = all[0] as OnPath
  const measured = all.filter(({ markouts }) => markouts !== undefined)
  const watched = all.filter(({ drawdown }) => drawdown !== undefined)
  for (let step = from + 1; step <= to; step += 1) {
    const years = advance(step)
    const time = first.time + years * MILLISECONDS_PER_YEAR
    for (const { run, markouts } of measured) markouts?.before(run.position)
    const error = market === undefined ? advanceEach(all, time, process.price) : market.advance(time, process.price, 0)
    if (error !== undefined) return error
    for (const { run, markouts } of measured) markouts?.after(run.position, time, process.price)
    for (const { run, drawdown } of watched) if (drawdown !== undefined) addTo(drawdown, run)
  }
  return undefined
}

/** A simulator of positions whose terms are checked. */
export const simulatorOf = (
  terms: readonly RunTerms[],
  common: CommonMarket,
  settings: PathSettings,
  checkpoints: number,
): E.Either<SimulationError, TogetherSimulator> => {
  const resolvedPath = resolvePath(settings)
  if (E.isLeft(resolvedPath)) return resolvedPath
  const { steps, price } = resolvedPath.right
  const checked = checkSettings([
    ['checkpoints', checkpoints, { allowed: `a whole number from 0 to the ${steps} steps`, holds: isCountUpTo(steps) }],
  ])
  if (E.isLeft(checked)) return checked
  const stops = Array.from({ length: Math.max(1, checkpoints) }, (_, index) =>
    Math.round(((index + 1) * steps) / Math.max(1, checkpoints)),
  )

  /** Follows one path to its end. */
  const followOne = (rows: readonly PathRows[], streams: PathStreams): SimulationError | undefined => {
    const begun = E.traverseArrayWithIndex((index, each: RunTerms) =>
      beginRun(each, 0, each.entryPrice ?? price, streams, index),
    )(terms)
    if (E.isLeft(begun)) return begun.left
    const market = marketAround(begun.right, common, streams)
    if (E.isLeft(market)) return market.left
    const all = begun.right.map((run, index): OnPath => {
      const itsRows = rows[index] as PathRows
      return { run, rows: itsRows, markouts: itsRows.markouts(), drawdown: itsRows.drawdown(run) }
    })
    const walk = priceWalk(resolvedPath.right, streams)
    let done = 0
    for (let stop = 0; stop < stops.length; stop += 1) {
      const until = stops[stop] as number
      const error = follow(all, market.right, walk, done, until)
      if (error !== undefined) return error
      done = until
      if (checkpoints === 0) continue
      for (const { run, rows: itsRows } of all) {
        const refusal = itsRows.note(run, stop)
        if (refusal !== undefined) return refusal
      }
    }
    for (const { run, rows: itsRows, markouts, drawdown } of all) {
      const refusal = itsRows.end(run, markouts, drawdown)
      if (refusal !== undefined) return refusal
    }
    return undefined
  }

  const simulate = ({ seed, first, paths }: PathBatch): E.Either<SimulationError, readonly PathResults[]> => {
    const rows = terms.map(each => new PathRows(each, paths, checkpoints))
    for (let path = 0; path < paths; path += 1) {
      const error = followOne(rows, pathStreams(seed, first + path))
      if (error !== undefined) return E.left(error)
    }
    return E.right(rows.map(each => each.results(steps)))
  }
  return E.right({ path: resolvedPath.right, terms, simulate })
}

const isCountUpTo = (most: number) => (value: number) => Number.isInteger(value) && value >= 0 && value <= most

/**
 * A simulator of positions that share a market: on each path they are followed as `backtestTogether` follows them, and
 * each has its own books. The prices are those of `pathSimulator`, and so is all that the first position sees where it is
 * alone.
 *
 * @param terms The curves and everything around each, but for flow and the rest of the market.
 * @param market What they share.
 * @param settings The paths.
 * @param checkpoints At how many moments, evenly spaced and the last at the end, the payout is noted; 0 or more.
 * @returns Errors: `InvalidSetting`; those of a batch also `CurveFailed`.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { flow, geometricBrownianMotion, measures, togetherSimulator } from '@ammeter/simulation'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * const terms = [0.0005, 0.01].map(fee => ({ curve, fee, deposit: 1000 }))
 * const market = { flow: orThrow(flow({ perDay: 100, size: 1 })) }
 * const path = { model: geometricBrownianMotion, days: 1, stepSeconds: 3600 }
 * const { simulate } = orThrow(togetherSimulator(terms, market, path))
 * const [cheap, dear] = orThrow(simulate({ seed: 1, first: 0, paths: 10 }))
 * const flowVolumes = [cheap, dear].map(each => each?.ends[measures.indexOf('flowVolume')] ?? 0)
 * Math.max(...flowVolumes) === flowVolumes[0] // => true
 */
export const togetherSimulator = (
  terms: readonly PositionTerms[],
  market: SharedMarket,
  settings: PathSettings,
  checkpoints = 0,
): E.Either<SimulationError, TogetherSimulator> =>
  E.either.chain(shareMarket(terms, market), ({ terms: resolved, common }) =>
    simulatorOf(resolved, common, settings, checkpoints),
  )
