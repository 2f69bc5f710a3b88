import { dollars } from '@ammeter/charts/format'
import { defaultPeg, describeError } from '@ammeter/core'
import {
  type AlertRule,
  backtest,
  depegAlert,
  describeSimulationError,
  type MonteCarloResult,
  monteCarlo,
  type PositionTerms,
  recordedVolume,
  steadyTurnover,
  type Trader,
} from '@ammeter/simulation'
import { watchDailyVolume } from '@ammeter/simulation/csv'
import { either as E } from 'fp-ts'
import type { Unit } from '../settings/settings.js'
import type {
  Answered,
  MonteCarloJob,
  NamedCurve,
  OnProgress,
  PathChoice,
  Replayed,
  ReplayedCurve,
  ReplayJob,
  Terms,
} from './job.js'
import { firstPriceOf, type Path, pathIn, pathOf, settingsOf } from './path-of.js'
import { alertOf, feeOf, strategyOf } from './plugged-of.js'
import { sourceOf } from './source-of.js'

const DEPEG = depegAlert.name

/** About how many moments of a path are shown. */
const SAMPLES = 480

/** Points between two looks at the clock, and milliseconds between two reports of progress. */
const LOOK_EVERY = 64
const REPORT_EVERY = 100

/** Moments of a Monte Carlo simulation. */
const CHECKPOINTS = 30

/** The peg of a path and its first price, Y per X. */
interface Pegged {
  /** Whether the price is one of a real pair: that of a simulated path is a ratio. */
  readonly isFile: boolean
  readonly peg: number
  readonly firstPrice: number
}

const peggedAt = (path: PathChoice, firstPrice: number, { peg }: Terms): Pegged => ({
  isFile: path.kind === 'file',
  firstPrice,
  peg: peg > 0 ? peg : defaultPeg(firstPrice),
})

/** Whether a depeg raises an alert. */
const watchesDepeg = ({ depeg }: Terms, { peg, isFile }: Pegged): boolean =>
  depeg === 'on' || (depeg === 'auto' && isFile && defaultPeg(peg) === 1)

/** The rules of the alerts that are watched. */
const alertsOf = (terms: Terms, pegged: Pegged, unit: Unit): E.Either<string, readonly AlertRule[]> => {
  const peg = pegged.peg / pegged.firstPrice
  const watched = terms.alerts.flatMap(named => {
    if (named.name !== DEPEG) return [named]
    const parameters = { ...named.parameters, peg: unit === 'x' ? 1 / peg : peg }
    return watchesDepeg(terms, pegged) ? [{ ...named, parameters }] : []
  })
  return E.sequenceArray(watched.map(alertOf))
}

/** A position at the price ratio 1, in ratios to the first price of a path, without its traders. */
const positionOf = (
  { id, parameters }: Pick<NamedCurve, 'id' | 'parameters'>,
  terms: Terms,
  pegged: Pegged,
  unit: Unit,
): E.Either<string, PositionTerms> => {
  const pegRatio = pegged.peg / pegged.firstPrice
  const curve = sourceOf({ name: id, parameters }, pegRatio, unit)
  if (E.isLeft(curve)) return curve
  const fee = feeOf(terms.fee, pegRatio, unit)
  if (E.isLeft(fee)) return fee
  const strategy = strategyOf(terms.strategy)
  if (E.isLeft(strategy)) return strategy
  return E.either.map(alertsOf(terms, pegged, unit), alerts => ({
    ...{ curve: curve.right, entryPrice: 1, deposit: terms.deposit, fee: fee.right },
    ...{ strategy: strategy.right, alerts },
  }))
}

/** Whether a path has volumes of its own. */
const hasVolume = ({ format }: Path): boolean => format?.kind === 'prices' && format.columns.volume !== undefined

/** The trades of a path: recorded ones, a part of its own volume, or the turnover that is set. */
const tradesOf = (path: Path, terms: Terms): E.Either<string, Partial<PositionTerms>> => {
  if (path.format?.kind === 'pool') return E.right({})
  if (!hasVolume(path)) return turnoverOf(terms)
  const { volumeShare, poolValue } = terms
  return E.bimap(describeError, (trader: Trader) => ({ traders: [trader], poolValue }))(
    recordedVolume({ share: volumeShare }),
  )
}

/** The volume that is set, a multiple of what the position is worth. */
const turnoverOf = ({ turnover }: Terms): E.Either<string, Partial<PositionTerms>> =>
  E.bimap(describeError, (trader: Trader) => ({ traders: [trader] }))(steadyTurnover({ perDay: turnover }))

/** The indexes of the points that are shown: evenly spaced, the first and the last among them. */
const isShown = (index: number, count: number): boolean =>
  index % Math.ceil(count / SAMPLES) === 0 || index === count - 1

const replayCurve = (
  named: NamedCurve,
  terms: Terms,
  path: Path,
  pegged: Pegged,
  unit: Unit,
  shown: number,
  onPoints: (points: number) => void,
): ReplayedCurve => {
  const { id } = named
  const position = positionOf(named, terms, pegged, unit)
  if (E.isLeft(position)) return { id, problem: position.left }
  const trades = tradesOf(path, terms)
  if (E.isLeft(trades)) return { id, problem: trades.left }
  const test = backtest({ ...position.right, ...trades.right }, terms.seed)
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
  let reported = performance.now()
  let index = 0
  let row = 0
  for (const point of path.points) {
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
    if (index % LOOK_EVERY === 0 && performance.now() - reported > REPORT_EVERY) {
      reported = performance.now()
      onPoints(index)
    }
  }
  const result = test.right.result()
  if (E.isLeft(result)) return { id, problem: describeSimulationError(result.left) }
  return { id, ...columns, inRange, alerts: result.right.alerts, result: result.right }
}

/** Positions on several curves along one path. */
export const replay = async (
  { curves, terms, path: choice, unit }: ReplayJob,
  onProgress: OnProgress,
): Promise<Answered<Replayed>> => {
  const read = await pathOf(choice, terms.seed)
  if (E.isLeft(read)) return { problem: read.left }
  const path = pathIn(read.right, unit)
  const { count, points, firstPrice, format, notes } = path
  const pegged = peggedAt(choice, read.right.firstPrice, terms)
  if (hasVolume(path) && terms.poolValue < terms.deposit) {
    return { problem: `The value of the pool must be at least the deposit, ${dollars(terms.deposit)}` }
  }
  const times: number[] = []
  const ratios: number[] = []
  let index = 0
  const volumes = watchDailyVolume()
  for (const point of points) {
    volumes.add(point)
    if (isShown(index, count)) {
      times.push(point.time)
      ratios.push(point.price)
    }
    index += 1
  }
  const largestDay = volumes.largest()
  return {
    answer: {
      times: Float64Array.from(times),
      ratios: Float64Array.from(ratios),
      points: count,
      format: choice.kind === 'file' ? format : undefined,
      notes,
      firstPrice,
      peg: unit === 'x' ? 1 / pegged.peg : pegged.peg,
      hasDepeg: watchesDepeg(terms, pegged),
      ...(largestDay && { largestDay }),
      curves: curves.map((each, done) =>
        replayCurve(each, terms, path, pegged, unit, times.length, at =>
          onProgress((done + at / count) / curves.length),
        ),
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
  const pegged = peggedAt(path, await firstPriceOf(path), terms)
  const position = positionOf(named, terms, pegged, 'y')
  if (E.isLeft(position)) return { problem: position.left }
  const trades = turnoverOf(terms)
  if (E.isLeft(trades)) return { problem: trades.left }
  const steps = Math.round((settings.right.days * 86_400) / settings.right.stepSeconds)
  const checkpoints = Math.max(1, Math.min(CHECKPOINTS, steps))
  const result = monteCarlo(
    { ...position.right, ...trades.right },
    settings.right,
    { paths, seed: terms.seed, checkpoints },
    done => {
      onProgress(done / paths)
      return true
    },
  )
  return E.isLeft(result) ? { problem: describeSimulationError(result.left) } : { answer: result.right }
}
