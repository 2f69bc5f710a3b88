import { either as E } from 'fp-ts'
import type { CurveFailed, SimulationError } from '../errors.js'
import { tradesAt } from '../position/position.js'
import type { PositionTerms } from '../position/terms.js'
import { type RandomStream, streamsOfSeed } from '../random/random-stream.js'
import { splitStream } from '../random/split-stream.js'
import { checkSeed } from '../settings.js'
import type { Account } from './account.js'
import { advanceRecorded } from './advance-recorded.js'
import { advanceRun } from './advance-run.js'
import { checkPoint, NO_POINTS } from './check-point.js'
import { Market } from './market.js'
import type { PathPoint, RecordedFlow } from './path-point.js'
import { beginRun, type Run } from './run.js'
import { type RunTerms, runTerms } from './run-terms.js'
import { type BacktestResult, Watch } from './watch.js'

/** A backtest on its way. */
export interface Backtest {
  /** Takes the next point of the path. After an error it takes no more. */
  readonly add: (point: PathPoint) => SimulationError | undefined
  /** The account as it stands; none before the first point, or where an amount of it is no number. */
  readonly account: () => Account | undefined
  /** Whether the price is one at which the curve trades. */
  readonly inRange: () => boolean
  /** What it came to; an error before the first point, or where an amount is no number. */
  readonly result: () => E.Either<SimulationError, BacktestResult>
}

/** The flow of an interval without trades. */
const withoutTrades = (price: number): RecordedFlow => ({ inX: 0, inY: 0, liquidity: 0, low: price, high: price })

/** What moves a run on to a point: its own step, or that of the market around it. */
const stepOf = (run: Run, market: Market | undefined) => {
  return ({ time, price, volume = 0, recorded }: PathPoint): SimulationError | undefined => {
    if (recorded !== undefined) return advanceRecorded(run, time, price, recorded)
    return market === undefined ? advanceRun(run, time, price, volume) : market.advance(time, price, volume)
  }
}

/** The market around a run, where there is one. */
export const marketAround = (
  run: Run,
  { flow, rest, visitors }: RunTerms,
  stream: RandomStream,
): E.Either<CurveFailed, Market | undefined> =>
  flow === undefined ? E.right(undefined) : Market.around([run], rest, flow, splitStream(stream, visitors.length + 1))

/**
 * Follows a position along a path of prices, a point at a time, in constant memory.
 *
 * At each point visitors and the steady turnover come first, then the market price moves, then arbitrage trades the pool
 * exactly to the edge at which no profit is left, then the market's flow is routed, then the owner acts. A point with a pool's own records is followed instead: the pool has
 * that price, and its recorded trades pay the fees.
 *
 * @param terms The curve and everything around it.
 * @param seed For those who trade; a whole number from 0 to 2³² − 1.
 * @returns Errors: `InvalidSetting`.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { backtest } from '@ammeter/simulation'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * const test = orThrow(backtest({ curve, deposit: 1000 }))
 * test.add({ time: 0, price: 1 })
 * test.add({ time: 86_400_000, price: 4 })
 * const { end } = orThrow(test.result())
 * end.hold // => 2500
 * end.value // => 2000
 * end.impermanentLoss // => 500
 */
export const backtest = (terms: PositionTerms, seed = 0): E.Either<SimulationError, Backtest> => {
  const valid = checkSeed(seed)
  if (E.isLeft(valid)) return valid
  const checked = runTerms(terms)
  if (E.isLeft(checked)) return checked
  const resolved = checked.right
  const stream = streamsOfSeed(seed).next()
  let points = 0
  let watch: Watch | undefined
  let step: ReturnType<typeof stepOf> | undefined
  let failure: CurveFailed | undefined

  const begin = (point: PathPoint): SimulationError | undefined => {
    const { time, price, recorded } = point
    const begun = beginRun(resolved, time, resolved.entryPrice ?? price, stream)
    if (E.isLeft(begun)) return begun.left
    const run = begun.right
    const market = marketAround(run, resolved, stream)
    if (E.isLeft(market)) return market.left
    step = stepOf(run, market.right)
    if (run.price !== price) {
      const error = step({ time, price, ...(recorded && { recorded: withoutTrades(price) }) })
      if (error !== undefined) return error
    }
    watch = new Watch(run, point)
    return undefined
  }

  const move = (now: Watch, point: PathPoint): SimulationError | undefined => {
    now.before(point)
    const error = step?.(point)
    if (error === undefined) now.after(point)
    return error
  }

  const add = (point: PathPoint): SimulationError | undefined => {
    const refusal = checkPoint(point, points, watch?.run.time ?? Number.NEGATIVE_INFINITY)
    if (refusal !== undefined) return refusal
    const error = watch === undefined ? begin(point) : move(watch, point)
    if (error !== undefined || watch === undefined) return error
    failure = watch.look()
    if (failure !== undefined) return failure
    points += 1
    return undefined
  }

  return E.right({
    add,
    account: () => (failure === undefined ? watch?.account() : undefined),
    inRange: () => watch !== undefined && tradesAt(watch.run.position, watch.run.price),
    result: () => {
      if (failure !== undefined) return E.left(failure)
      return watch === undefined ? E.left(NO_POINTS) : watch.result()
    },
  })
}
