import { either as E } from 'fp-ts'
import type { CurveFailed, InvalidPoint, SimulationError } from '../errors.js'
import { reservesValue, tradesAt } from '../position/position.js'
import type { PositionTerms } from '../position/terms.js'
import { streamsOfSeed } from '../random/random-stream.js'
import { checkSeed } from '../settings.js'
import { type Account, accountOf } from './account.js'
import { advanceRecorded } from './advance-recorded.js'
import { advanceRun } from './advance-run.js'
import { AlertWatch } from './alert-watch.js'
import { type BacktestResult, resultOf, type Watched } from './backtest-result.js'
import { CorrelationWatch } from './correlation.js'
import type { PathPoint, RecordedFlow } from './path-point.js'
import { beginRun, type Run } from './run.js'
import { runTerms } from './run-terms.js'
import { unrepresentable } from './unrepresentable.js'
import { VolatilityWatch } from './volatility.js'

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

const invalidPoint = (index: number, quantity: string, given: number, allowed: string): InvalidPoint => ({
  _tag: 'InvalidPoint',
  index,
  quantity,
  given: String(given),
  allowed,
})

/** Whether it is a number at all, which a caller in plain JavaScript may not have given, and above zero. */
const isPositive = (value: number): boolean => Number.isFinite(value) && value > 0

/** What is wrong with a point, if anything is. */
const refusedPoint = (point: PathPoint, index: number, after: number): InvalidPoint | undefined => {
  const { time, price, volume, quotePrice, recorded } = point
  if (!isPositive(price)) return invalidPoint(index, 'price', price, 'a number above 0')
  if (!(Number.isFinite(time) && time > after)) {
    return invalidPoint(index, 'time', time, index === 0 ? 'a number' : `after that of the point before, ${after}`)
  }
  if (volume !== undefined && !(Number.isFinite(volume) && volume >= 0)) {
    return invalidPoint(index, 'volume', volume, 'a number of at least 0')
  }
  if (quotePrice !== undefined && !isPositive(quotePrice)) {
    return invalidPoint(index, 'quote price', quotePrice, 'a number above 0')
  }
  return recorded === undefined ? undefined : refusedFlow(recorded, index)
}

const refusedFlow = (
  { inX, inY, liquidity, low, high }: NonNullable<PathPoint['recorded']>,
  index: number,
): InvalidPoint | undefined => {
  const amounts = { 'amount of X paid in': inX, 'amount of Y paid in': inY, liquidity }
  for (const [quantity, value] of Object.entries(amounts)) {
    if (!(Number.isFinite(value) && value >= 0)) {
      return invalidPoint(index, quantity, value, 'a number of at least 0')
    }
  }
  if (!isPositive(low)) return invalidPoint(index, 'lowest price', low, 'a number above 0')
  return high >= low && isPositive(high) ? undefined : invalidPoint(index, 'highest price', high, 'at least the lowest')
}

/** The flow of an interval without trades. */
const withoutTrades = (price: number): RecordedFlow => ({ inX: 0, inY: 0, liquidity: 0, low: price, high: price })

const step = (run: Run, { time, price, volume = 0, recorded }: PathPoint): SimulationError | undefined =>
  recorded === undefined ? advanceRun(run, time, price, volume) : advanceRecorded(run, time, price, recorded)

const NO_POINTS: InvalidPoint = {
  _tag: 'InvalidPoint',
  index: 0,
  quantity: 'path',
  given: 'empty',
  allowed: 'one with a point at least',
}

/**
 * Follows a position along a path of prices, a point at a time, in constant memory.
 *
 * At each point noise traders and the steady turnover come first, then the market price moves, then arbitrage trades the
 * pool exactly to the edge at which no profit is left, then the owner acts. A point with a pool's own records is followed
 * instead: the pool has
 * that price, and its recorded trades pay the fees.
 *
 * @param terms The curve and everything around it.
 * @param seed For the noise traders; a whole number from 0 to 2³² − 1.
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
  let watched: Watched | undefined
  let failure: CurveFailed | undefined

  const begin = ({ time, price, quotePrice, recorded }: PathPoint): SimulationError | undefined => {
    const begun = beginRun(resolved, time, resolved.entryPrice ?? price, stream)
    if (E.isLeft(begun)) return begun.left
    const run = begun.right
    if (run.price !== price) {
      const error = step(run, { time, price, ...(recorded && { recorded: withoutTrades(price) }) })
      if (error !== undefined) return error
    }
    watched = {
      run,
      volatility: new VolatilityWatch(time, price),
      quoteVolatility: quotePrice === undefined ? undefined : new VolatilityWatch(time, quotePrice),
      correlation: new CorrelationWatch(),
      alerts: new AlertWatch(run),
      valueTime: 0,
      bestRatio: 0,
      drawdown: { value: 0, time },
    }
    return undefined
  }

  const move = (now: Watched, point: PathPoint): SimulationError | undefined => {
    const { run, volatility, quoteVolatility, correlation } = now
    const { time, price, quotePrice } = point
    now.valueTime += reservesValue(run.position, run.price) * (time - run.time)
    const error = step(run, point)
    if (error !== undefined) return error
    const change = volatility.add(time, price)
    if (quoteVolatility !== undefined && quotePrice !== undefined) {
      const quoteChange = quoteVolatility.add(time, quotePrice)
      correlation.add(change + quoteChange, quoteChange)
    }
    return undefined
  }

  const look = (now: Watched, { payout, hold }: Account): void => {
    const { run } = now
    const ratio = payout / hold
    if (ratio > now.bestRatio) now.bestRatio = ratio
    const drawdown = 1 - ratio / now.bestRatio
    if (drawdown > now.drawdown.value) now.drawdown = { value: drawdown, time: run.time }
    now.alerts.look(run)
  }

  const add = (point: PathPoint): SimulationError | undefined => {
    const refusal = refusedPoint(point, points, watched?.run.time ?? Number.NEGATIVE_INFINITY)
    if (refusal !== undefined) return refusal
    const error = watched === undefined ? begin(point) : move(watched, point)
    if (error !== undefined || watched === undefined) return error
    const account = accountOf(watched.run)
    failure = unrepresentable(account)
    if (failure !== undefined) return failure
    points += 1
    look(watched, account)
    return undefined
  }

  return E.right({
    add,
    account: () => (watched === undefined || failure !== undefined ? undefined : accountOf(watched.run)),
    inRange: () => watched !== undefined && tradesAt(watched.run.position, watched.run.price),
    result: () => {
      if (failure !== undefined) return E.left(failure)
      return watched === undefined ? E.left(NO_POINTS) : resultOf(watched, points)
    },
  })
}
