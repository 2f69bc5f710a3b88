// Replays positions on several curves along one path.

import { dollars } from '@ammeter/charts/format'
import { type Curve, describeError, float64, holdingGrowth } from '@ammeter/core'
import { backtest, describeSimulationError, type PositionTerms, recordedVolume, type Trader } from '@ammeter/simulation'
import { watchDailyVolume } from '@ammeter/simulation/csv'
import { either as E } from 'fp-ts'
import { againstAt, againstIn } from '../curves/against.js'
import { densityAt } from '../curves/depth.js'
import { isPool } from '../curves/listed.js'
import { listedNamed } from '../curves/listed-named.js'
import type { Unit } from '../curves/unit.js'
import type { Answered, NamedCurve, OnProgress, Replayed, ReplayedCurve, ReplayJob, Terms } from './job.js'
import { type Path, pathIn, pathOf } from './path-of.js'
import { type Pegged, peggedAt, positionOf, turnoverOf, watchesDepeg } from './position-of.js'

/** The approximate number of moments of a path that are shown. */
const SAMPLES = 480

/** The points between two readings of the clock, and the milliseconds between two reports of progress. */
const LOOK_EVERY = 64
const REPORT_EVERY = 100

/** Whether a path has volumes of its own. */
const hasVolume = ({ format }: Path): boolean => format?.kind === 'prices' && format.columns.volume !== undefined

/** The trades of a path: recorded ones, a part of its own volume, or the chosen turnover. */
const tradesOf = (path: Path, terms: Terms): E.Either<string, Partial<PositionTerms>> => {
  if (path.format?.kind === 'pool') return E.right({})
  if (!hasVolume(path)) return turnoverOf(terms)
  const { volumeShare, poolValue } = terms
  return E.bimap(describeError, (trader: Trader) => ({ traders: [trader], poolValue }))(
    recordedVolume({ share: volumeShare }),
  )
}

/** Whether a point is shown: these are evenly spaced, the first and the last among them. */
const isShown = (index: number, count: number): boolean =>
  index % Math.ceil(count / SAMPLES) === 0 || index === count - 1

/** Whether a position has the same curve along the whole path: neither the pool nor its owner moves it. */
const hasSteadyCurve = ({ curve }: NamedCurve, { strategy }: Terms): boolean => {
  const listed = listedNamed(curve)
  return strategy.name === 'hold' && listed !== undefined && E.isRight(listed) && !isPool(listed.right.definition)
}

/** The depth of a curve at prices, as a multiple of that of a constant product of the same deposit at the price 1. */
const depthAlong = (curve: Curve<number>, ratios: readonly number[]): Float64Array => {
  const value = curve.value(1)
  const liquidity = E.isRight(value) ? 1 / value.right : Number.NaN
  return Float64Array.from(ratios, ratio => densityAt({ curve, liquidity }, ratio) ?? Number.NaN)
}

/**
 * The value of the holding that positions are compared with: the curve's own tokens, or others of the same value at
 * entry.
 */
const heldAt = (own: number, ratio: number, { against, deposit }: Terms, firstPrice: number, unit: Unit): number => {
  const holding = againstIn(againstAt(against, firstPrice), unit)
  if (holding === 'own') return own
  const growth = holdingGrowth(float64, holding, 1, ratio)
  return E.isRight(growth) ? deposit * growth.right : Number.NaN
}

const replayCurve = (
  named: NamedCurve,
  terms: Terms,
  path: Path,
  pegged: Pegged,
  unit: Unit,
  ratios: readonly number[],
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
    value: new Float64Array(ratios.length),
    hold: new Float64Array(ratios.length),
    fees: new Float64Array(ratios.length),
    loss: new Float64Array(ratios.length),
    net: new Float64Array(ratios.length),
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
        const hold = heldAt(account.hold, point.price, terms, pegged.firstPrice, unit)
        columns.hold[row] = hold
        columns.fees[row] = account.fees
        columns.loss[row] = account.impermanentLoss + account.realisedLoss + (hold - account.hold)
        columns.net[row] = account.gainVsHold - (hold - account.hold)
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
  const depth = hasSteadyCurve(named, terms) ? depthAlong(position.right.curve as Curve<number>, ratios) : undefined
  return { id, ...columns, depth, inRange, alerts: result.right.alerts, result: result.right }
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
      format: choice.kind === 'simulated' ? undefined : format,
      notes,
      firstPrice,
      peg: unit === 'x' ? 1 / pegged.peg : pegged.peg,
      hasDepeg: watchesDepeg(terms, pegged),
      ...(largestDay && { largestDay }),
      curves: curves.map((each, done) =>
        replayCurve(each, terms, path, pegged, unit, ratios, at => onProgress((done + at / count) / curves.length)),
      ),
    },
  }
}
