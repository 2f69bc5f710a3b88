// Runs backtests: positions on several curves along one path.

import { type CurveError, float64, holdingGrowth } from '@ammeter/core'
import {
  type Account,
  type BacktestResult,
  backtest,
  describeSimulationError,
  type PathPoint,
  type SimulationError,
} from '@ammeter/simulation'
import { type DailyVolume, type PathFile, watchDailyVolume } from '@ammeter/simulation/csv'
import { readonlyArray as A, either as E } from 'fp-ts'
import { count } from '../output/figures.js'
import type { PoolChoice, PositionPlan } from '../position/position-plan.js'
import { type PositionAt, termsAt } from '../position/terms-at.js'
import { historyFailure } from '../price-history/history-failure.js'
import { interrupted, type Outcome, refused } from '../program/failure.js'
import type { Io } from '../program/io.js'
import type { Against } from '../settings/against.js'
import { competing, type Follower } from './competing.js'
import { type MoreColumn, type MoreOf, moreOf } from './more-columns.js'
import type { StepSink } from './steps.js'

/** The backtests to run: a position on each of some curves, along one path. */
export interface Tests {
  readonly choices: readonly PoolChoice[]
  readonly plan: PositionPlan
  /** The fee if neither the plan nor a curve sets one. */
  readonly fee: number
  /** The peg of the curves that have one; by default what `defaultPeg` says of the price at entry. */
  readonly centre?: number
  readonly seed: number
  /** Whether all of them compete for the flow of one market. */
  readonly competes: boolean
  /** Another holding to compare with. */
  readonly against: Against<number> | undefined
  /** The optional columns of steps. */
  readonly more: readonly MoreColumn[]
}

/** The result of one curve's backtest. */
export interface Tested extends PositionAt {
  /** The curve's place among those that were chosen. */
  readonly index: number
  readonly result: BacktestResult
  /** The loss against the other holding at the end, a signed fraction; none if `--against` was not given. */
  readonly lossAgainst: number | undefined
}

/** A curve that could not follow the path to its end, and why. */
export interface Dropped {
  readonly choice: PoolChoice
  readonly reason: string
  readonly error: unknown
}

/** The results of all backtests, and the ends of the path. */
export interface Backtests {
  readonly tested: readonly Tested[]
  readonly dropped: readonly Dropped[]
  readonly first: PathPoint
  readonly last: PathPoint
  readonly lowest: number
  readonly highest: number
  /** The largest volume of a day in the file; none where volumes are not read. */
  readonly largestVolume: DailyVolume | undefined
}

interface Placed extends PositionAt {
  readonly index: number
}

interface Running extends Placed {
  readonly test: Follower
  readonly moreOf: MoreOf
}

/** The position on a curve that is entered at a price. */
const place = (
  { plan, fee, centre }: Tests,
  choice: PoolChoice,
  index: number,
  price: number,
): E.Either<Dropped, Placed> =>
  E.bimap(
    (error: CurveError): Dropped => ({ choice, reason: refused(error).message, error }),
    (position: PositionAt): Placed => ({ index, ...position }),
  )(termsAt(plan, choice, { price, centre, fee }))

const fallenOf =
  ({ choice }: Placed) =>
  (error: SimulationError): Dropped => ({ choice, reason: describeSimulationError(error), error })

/** Begins the backtests of positions: each on a market of its own, or all on one market. */
const begin = (
  { seed, competes, more, against }: Tests,
  placed: readonly Placed[],
  entryPrice: number,
): readonly E.Either<Dropped, Running>[] => {
  const tellingOf = (position: Placed) => moreOf(more, position, entryPrice, against)
  if (!competes || placed.length === 0) {
    return placed.map(position =>
      E.bimap(fallenOf(position), (test: Follower) => ({ ...position, test, moreOf: tellingOf(position) }))(
        backtest(position.terms, seed),
      ),
    )
  }
  const tests = competing(
    placed.map(({ terms }) => terms),
    seed,
  )
  return placed.map((position, index) =>
    E.bimap(fallenOf(position), (all: readonly Follower[]) => ({
      ...position,
      test: all[index] as Follower,
      moreOf: tellingOf(position),
    }))(tests),
  )
}

/** The loss of a position's value at the end against another holding worth the deposit at entry, without fees. */
const lossAgainstOf = ({ against }: Tests, { end, deposit, entryPrice }: BacktestResult): number | undefined => {
  if (against === undefined) return undefined
  const growth = holdingGrowth(float64, against.holding, entryPrice, end.price)
  return E.isLeft(growth) ? undefined : 1 - end.value / (deposit * growth.right)
}

/** The time between two reports of progress, in milliseconds. */
const TOLD_EVERY = 200

/** Runs the backtests along a path, once for all curves, and passes every step to the sinks. */
export const runBacktests = async (
  tests: Tests,
  path: PathFile,
  file: string,
  sinks: readonly StepSink[],
  io: Io,
): Promise<Outcome<Backtests>> => {
  let running: readonly Running[] | undefined
  const dropped: Dropped[] = []
  const volumes = watchDailyVolume()
  let first: PathPoint | undefined
  let last: PathPoint | undefined
  let lowest = Number.POSITIVE_INFINITY
  let highest = 0
  let told = performance.now()
  let isStopped = false
  const release = io.onInterrupt?.(() => {
    isStopped = true
  })

  const follow = (point: PathPoint): void => {
    if (running === undefined) {
      const { left: misplaced, right: placed } = A.separate(
        tests.choices.map((choice, index) => place(tests, choice, index, point.price)),
      )
      const { left: refusedOnes, right: begun } = A.separate(begin(tests, placed, point.price))
      dropped.push(...misplaced, ...refusedOnes)
      running = begun
    }
    first ??= point
    last = point
    volumes.add(point)
    if (point.price < lowest) lowest = point.price
    if (point.price > highest) highest = point.price
    for (const each of running) {
      const error = each.test.add(point)
      if (error !== undefined) {
        dropped.push({ choice: each.choice, reason: describeSimulationError(error), error })
        running = running.filter(other => other !== each)
        continue
      }
      if (sinks.length === 0) continue
      const { index, choice } = each
      const account = each.test.account() as Account
      const step = { index, curve: choice.label, account, inRange: each.test.inRange(), more: each.moreOf(account) }
      for (const sink of sinks) sink.add(step)
    }
  }

  try {
    for await (const batch of path.batches) {
      if (E.isLeft(batch)) return historyFailure(file, batch.left)
      for (const point of batch.right) follow(point)
      for (const sink of sinks) await sink.flush?.()
      if (io.progress !== undefined && performance.now() - told > TOLD_EVERY) {
        told = performance.now()
        io.progress(`${count(path.seen().rows)} rows`)
      }
      if (isStopped) return interrupted(`interrupted after ${count(path.seen().rows)} rows of ${file}`)
      if (running?.length === 0) break
    }
    for (const sink of sinks) await sink.end?.()
  } finally {
    io.progress?.('')
    release?.()
  }

  const tested: Tested[] = []
  for (const { test, moreOf: _told, ...each } of running ?? []) {
    const result = test.result()
    if (E.isLeft(result))
      dropped.push({ choice: each.choice, reason: describeSimulationError(result.left), error: result.left })
    else tested.push({ ...each, result: result.right, lossAgainst: lossAgainstOf(tests, result.right) })
  }
  const ends = { first: first as PathPoint, last: last as PathPoint, lowest, highest }
  return E.right({ tested, dropped, ...ends, largestVolume: volumes.largest() })
}
