import { either as E } from 'fp-ts'
import type { CurveFailed, InvalidSetting, SimulationError } from '../errors.js'
import type { MarketPool } from '../position/terms.js'
import { type PathStreams, pathStreams } from '../random/path-streams.js'
import { checkSeed } from '../settings.js'
import type { Flow } from '../traders/trader.js'
import { advanceRecorded } from './advance-recorded.js'
import { advanceRun } from './advance-run.js'
import { checkPoint, NO_POINTS } from './check-point.js'
import { Market } from './market.js'
import type { PathPoint, RecordedFlow } from './path-point.js'
import { beginRun, type Run } from './run.js'
import type { RunTerms } from './run-terms.js'
import { Watch } from './watch.js'

/** What trades between pools, and the pools of the market that nobody keeps books of. */
export interface CommonMarket {
  readonly flow: Flow | undefined
  readonly rest: readonly MarketPool[]
}

/** Positions on their way along one path. */
export interface Followed {
  /** Takes the next point of the path. After an error it takes no more. */
  readonly add: (point: PathPoint) => SimulationError | undefined
  /** Who watches each position; an error before the first point, or where an amount is no number. */
  readonly watches: () => E.Either<SimulationError, readonly Watch[]>
  /** The market around them, where there is one. */
  readonly market: () => Market | undefined
}

/** The market around runs, where there is flow. */
export const marketAround = (
  runs: readonly Run[],
  { flow, rest }: CommonMarket,
  streams: PathStreams,
): E.Either<CurveFailed, Market | undefined> =>
  flow === undefined ? E.right(undefined) : Market.around(runs, rest, flow, streams)

/** The flow of an interval without trades. */
const withoutTrades = (price: number): RecordedFlow => ({ inX: 0, inY: 0, liquidity: 0, low: price, high: price })

/** Moves runs on to a point: each by its own step, or all by that of the market around them. */
const advance = (
  runs: readonly Run[],
  market: Market | undefined,
  { time, price, volume = 0, recorded }: PathPoint,
): SimulationError | undefined => {
  if (market !== undefined && recorded === undefined) return market.advance(time, price, volume)
  for (const run of runs) {
    const error =
      recorded === undefined ? advanceRun(run, time, price, volume) : advanceRecorded(run, time, price, recorded)
    if (error !== undefined) return error
  }
  return undefined
}

/** Follows positions along one path, those who trade by the streams of the first path of a seed. */
export const followBySeed = (
  terms: readonly RunTerms[],
  common: CommonMarket,
  seed: number,
): E.Either<InvalidSetting, Followed> =>
  E.either.map(checkSeed(seed), () => followPath(terms, common, pathStreams(seed, 0)))

/**
 * Follows positions along one path.
 *
 * @param streams Those of the path, for those who trade.
 */
export const followPath = (terms: readonly RunTerms[], common: CommonMarket, streams: PathStreams): Followed => {
  let points = 0
  let runs: readonly Run[] = []
  let watches: readonly Watch[] = []
  let market: Market | undefined
  let failure: CurveFailed | undefined

  const begin = (point: PathPoint): SimulationError | undefined => {
    const { time, price, recorded } = point
    const begun = E.sequenceArray(
      terms.map((each, index) => beginRun(each, time, each.entryPrice ?? price, streams, index)),
    )
    if (E.isLeft(begun)) return begun.left
    const around = marketAround(begun.right, common, streams)
    if (E.isLeft(around)) return around.left
    if (begun.right.some(run => run.price !== price)) {
      // It is no step of the path: those who trade are still at their start.
      for (const run of begun.right) run.step = -1
      const start = { time, price, ...(recorded && { recorded: withoutTrades(price) }) }
      const error = advance(begun.right, around.right, start)
      if (error !== undefined) return error
    }
    runs = begun.right
    market = around.right
    watches = runs.map(run => new Watch(run, point))
    return undefined
  }

  const move = (point: PathPoint): SimulationError | undefined => {
    for (const watch of watches) watch.before(point)
    const error = advance(runs, market, point)
    if (error === undefined) for (const watch of watches) watch.after(point)
    return error
  }

  const add = (point: PathPoint): SimulationError | undefined => {
    const refusal = checkPoint(point, points, watches[0]?.run.time ?? Number.NEGATIVE_INFINITY)
    if (refusal !== undefined) return refusal
    const error = watches.length === 0 ? begin(point) : move(point)
    if (error !== undefined) return error
    for (const watch of watches) {
      failure = watch.look()
      if (failure !== undefined) return failure
    }
    points += 1
    return undefined
  }

  return {
    add,
    watches: () => {
      if (failure !== undefined) return E.left(failure)
      return watches.length === 0 ? E.left(NO_POINTS) : E.right(watches)
    },
    market: () => market,
  }
}
