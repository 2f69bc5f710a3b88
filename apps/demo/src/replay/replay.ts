import { dollars } from '@ammeter/charts/format'
import { type Curve, describeError, float64 } from '@ammeter/core'
import {
  backtest,
  defaultFeeHandling,
  describeSimulationError,
  type MonteCarloResult,
  monteCarlo,
  type PathPoint,
  type PositionTerms,
} from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import { listedByName } from '../curves/listed.js'
import type {
  Answered,
  MonteCarloJob,
  NamedCurve,
  OnProgress,
  Replayed,
  ReplayedCurve,
  ReplayJob,
  Terms,
} from './job.js'
import { type Path, pathOf, settingsOf } from './path-of.js'

/** About how many moments of a path are shown. */
const SAMPLES = 480

/** Points between two reports of progress. */
const REPORT_EVERY = 5000

const MILLISECONDS_PER_DAY = 86_400_000

/** The mean size of a trade of a simulated trader, of the deposit. */
const TRADE = 0.001

/** Moments of a Monte Carlo simulation. */
const CHECKPOINTS = 30

const curveOf = ({ id, parameters }: NamedCurve): E.Either<string, Curve<number>> => {
  const listed = listedByName.get(id)
  return listed === undefined
    ? E.left(`there is no curve ${id}`)
    : E.mapLeft(describeError)(listed.definition(float64, parameters))
}

const positionOf = (curve: Curve<number>, terms: Terms): PositionTerms => ({
  curve,
  entryPrice: 1,
  deposit: terms.deposit,
  fee: terms.fee,
  fees: defaultFeeHandling(curve),
  alerts: { impermanentLoss: terms.alertLoss, outOfRange: true, netBelowZero: true, depeg: terms.alertDepeg },
})

/** Trades without regard to the price, each so small that it is not worth an arbitrage. */
const tradersOf = ({ turnover, deposit }: Terms): Pick<PositionTerms, 'noise'> =>
  turnover > 0 ? { noise: { perDay: turnover / TRADE, meanSize: TRADE * deposit } } : {}

/** The points of a path, each with the volume that was traded since the one before. */
function* withVolume(points: Iterable<PathPoint>, { turnover, deposit }: Terms): Generator<PathPoint> {
  let before: number | undefined
  for (const point of points) {
    const days = before === undefined ? 0 : (point.time - before) / MILLISECONDS_PER_DAY
    before = point.time
    yield { ...point, volume: turnover * deposit * days }
  }
}

/** Whether a path has volumes of its own. */
const hasVolume = ({ format }: Path): boolean => format?.kind === 'prices' && format.columns.volume !== undefined

/** The trades of a path: recorded ones, a part of its own volume, or the volume that is set. */
const tradesOf = (path: Path, terms: Terms) => {
  const { points, format } = path
  const { volumeShare, poolValue } = terms
  if (format?.kind === 'pool') return { points, traded: {} }
  if (hasVolume(path)) return { points, traded: { volumeShare, poolValue } }
  return { points: withVolume(points, terms), traded: { volumeShare: 1 } }
}

/** The indexes of the points that are shown: evenly spaced, the first and the last among them. */
const isShown = (index: number, count: number): boolean =>
  index % Math.ceil(count / SAMPLES) === 0 || index === count - 1

const replayCurve = (
  named: NamedCurve,
  terms: Terms,
  path: Path,
  shown: number,
  onPoints: (points: number) => void,
): ReplayedCurve => {
  const { id } = named
  const curve = curveOf(named)
  if (E.isLeft(curve)) return { id, problem: curve.left }
  const { points, traded } = tradesOf(path, terms)
  const test = backtest({ ...positionOf(curve.right, terms), ...traded }, terms.seed)
  if (E.isLeft(test)) return { id, problem: describeSimulationError(test.left) }
  const columns = {
    value: new Float64Array(shown),
    hold: new Float64Array(shown),
    fees: new Float64Array(shown),
    loss: new Float64Array(shown),
    net: new Float64Array(shown),
  }
  const inRange: [number, number][] = []
  let wasIn = false
  let index = 0
  let row = 0
  for (const point of points) {
    const error = test.right.add(point)
    if (error !== undefined) return { id, problem: describeSimulationError(error) }
    const isIn = test.right.inRange()
    const current = inRange.at(-1)
    if (isIn && !wasIn) inRange.push([point.time, point.time])
    else if (isIn && current !== undefined) current[1] = point.time
    wasIn = isIn
    if (isShown(index, path.count)) {
      const account = test.right.account()
      if (account !== undefined) {
        columns.value[row] = account.value
        columns.hold[row] = account.hold
        columns.fees[row] = account.fees
        columns.loss[row] = account.impermanentLoss + account.realisedLoss
        columns.net[row] = account.netVsHold
      }
      row += 1
    }
    index += 1
    if (index % REPORT_EVERY === 0) onPoints(index)
  }
  const result = test.right.result()
  if (E.isLeft(result)) return { id, problem: describeSimulationError(result.left) }
  return { id, ...columns, inRange, alerts: result.right.alerts, result: result.right }
}

/** Positions on several curves along one path. */
export const replay = async (
  { curves, terms, path: choice }: ReplayJob,
  onProgress: OnProgress,
): Promise<Answered<Replayed>> => {
  const path = await pathOf(choice, terms.seed)
  if (E.isLeft(path)) return { problem: path.left }
  const { count, points, firstPrice, format } = path.right
  if (hasVolume(path.right) && terms.poolValue < terms.deposit) {
    return { problem: `The value of the pool must be at least the deposit, ${dollars(terms.deposit)}` }
  }
  const times: number[] = []
  const ratios: number[] = []
  let index = 0
  for (const { time, price } of points) {
    if (isShown(index, count)) {
      times.push(time)
      ratios.push(price)
    }
    index += 1
  }
  return {
    answer: {
      times: Float64Array.from(times),
      ratios: Float64Array.from(ratios),
      points: count,
      format: choice.kind === 'file' ? format : undefined,
      firstPrice,
      curves: curves.map((each, done) =>
        replayCurve(each, terms, path.right, times.length, at => onProgress((done + at / count) / curves.length)),
      ),
    },
  }
}

/** A position on many simulated paths. */
export const simulate = async (
  { curve: named, terms, path, paths }: MonteCarloJob,
  onProgress: OnProgress,
): Promise<Answered<MonteCarloResult>> => {
  const settings = await settingsOf(path)
  if (E.isLeft(settings)) return { problem: settings.left }
  const curve = curveOf(named)
  if (E.isLeft(curve)) return { problem: curve.left }
  const steps = Math.round((settings.right.days * 86_400) / settings.right.stepSeconds)
  const checkpoints = Math.max(1, Math.min(CHECKPOINTS, steps))
  const result = monteCarlo(
    { ...positionOf(curve.right, terms), ...tradersOf(terms) },
    settings.right,
    { paths, seed: terms.seed, checkpoints },
    done => {
      onProgress(done / paths)
      return true
    },
  )
  return E.isLeft(result) ? { problem: describeSimulationError(result.left) } : { answer: result.right }
}
