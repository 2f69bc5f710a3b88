import { type CurveError, liquidityDensity } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { CurveFailed } from '../errors.js'
import {
  addFees,
  arbitrage,
  noiseTrade,
  openPosition,
  type Position,
  principalValue,
  recentre,
  tradesAt,
} from '../position/position.js'
import { exp } from '../random/exp.js'
import { exponential } from '../random/exponential.js'
import { ln } from '../random/ln.js'
import { normal } from '../random/normal.js'
import { type RandomStream, uniform } from '../random/random-stream.js'
import { MILLISECONDS_PER_DAY } from '../years.js'
import type { RecordedFlow } from './path-point.js'
import type { RunTerms } from './run-terms.js'

/** Tokens that were held at some price. */
interface Basket {
  readonly x: number
  readonly y: number
  readonly price: number
}

/**
 * A position on its way along a path of prices. It is moved in place; who looks on takes its account (`accountOf`).
 */
export interface Run {
  readonly terms: RunTerms
  readonly position: Position
  readonly startTime: number
  /** What was deposited. */
  readonly deposited: Basket
  /** What the position held when it was last centred, and is compared with. */
  entered: Basket
  time: number
  price: number
  /** Market gain and impermanent loss of the baskets before the last one, in Y. */
  pastGain: number
  realisedLoss: number
  gas: number
  swapCosts: number
  recentrings: number
  lastCentred: number
  /** What the reserves, kept at every moment and traded at market prices, would have gained since entry. */
  rebalancingGain: number
  /** Milliseconds in which the price was one at which the curve trades. */
  timeInRange: number
  /** The interval to the next noise trade, in days. */
  nextNoise: number
  readonly stream: RandomStream
}

const basketOf = (position: Position, price: number): Basket => {
  const share = position.principalShare
  return { x: share * position.x, y: share * position.y, price }
}

const failed = (price: number, error: CurveError): CurveFailed => ({ _tag: 'CurveFailed', price, error })

/** Begins a run at a time and a market price. */
export const beginRun = (
  terms: RunTerms,
  time: number,
  price: number,
  stream: RandomStream,
): E.Either<CurveFailed, Run> => {
  const opened = openPosition(terms, price, terms.deposit)
  if (E.isLeft(opened)) return E.left(failed(price, opened.left))
  const position = opened.right
  const basket = basketOf(position, price)
  return E.right({
    terms,
    position,
    startTime: time,
    deposited: basket,
    entered: basket,
    time,
    price,
    pastGain: 0,
    realisedLoss: 0,
    gas: terms.gas,
    swapCosts: 0,
    recentrings: 0,
    lastCentred: time,
    rebalancingGain: 0,
    timeInRange: 0,
    nextNoise: terms.noise === undefined ? Number.POSITIVE_INFINITY : exponential(stream) / terms.noise.perDay,
    stream,
  })
}

/** Moves a run on to a market price, with what the market traded on the way. */
export const advanceRun = (run: Run, time: number, price: number, volume: number): CurveFailed | undefined => {
  const { position, terms } = run
  const elapsed = time - run.time
  if (terms.noise !== undefined) {
    const error = noiseOf(run, elapsed / MILLISECONDS_PER_DAY)
    if (error !== undefined) return failed(run.price, error)
  }
  pass(run, elapsed, price)
  const error = arbitrage(position, price)
  if (error !== undefined) return failed(price, error)
  run.time = time
  run.price = price
  if (volume > 0 && terms.volumeShare > 0) {
    const flow = balancedFlow(run, volume * terms.volumeShare * terms.share)
    if (flow !== undefined) return failed(price, flow)
  }
  return terms.manager.kind === 'hold' ? undefined : manage(run)
}

/** Moves a run on along the records of a pool: its own price, and the fees that its trades paid. */
export const advanceRecorded = (run: Run, time: number, price: number, flow: RecordedFlow): CurveFailed | undefined => {
  const { position } = run
  pass(run, time - run.time, price)
  const moved = follow(position, price) ?? recordedFees(position, price, flow)
  if (moved !== undefined) return failed(price, moved)
  run.time = time
  run.price = price
  return run.terms.manager.kind === 'hold' ? undefined : manage(run)
}

const pass = (run: Run, elapsed: number, price: number): void => {
  const { position } = run
  run.rebalancingGain += position.principalShare * position.x * (price - run.price)
  if (tradesAt(position, run.price)) run.timeInRange += elapsed
}

/** The noise trades of an interval of days: each with the whole pool, of which the position has its share. */
const noiseOf = (run: Run, days: number): CurveError | undefined => {
  const { position, price, stream } = run
  const { perDay, meanSize, deviation } = run.terms.noise as NonNullable<RunTerms['noise']>
  const logMedian = ln(meanSize * run.terms.share) - (deviation * deviation) / 2
  let left = days
  while (run.nextNoise <= left) {
    left -= run.nextNoise
    run.nextNoise = exponential(stream) / perDay
    const size = exp(logMedian + deviation * normal(stream))
    const error =
      uniform(stream) < 0.5 ? noiseTrade(position, 'y', size, price) : noiseTrade(position, 'x', size / price, price)
    if (error !== undefined) return error
  }
  run.nextNoise -= left
  return undefined
}

/** Trades that sell as much as they buy: they leave the pool where it was, and their fees. */
const balancedFlow = (run: Run, volume: number): CurveError | undefined => {
  const { position, price } = run
  if (!tradesAt(position, price)) return undefined
  const fees = volume * position.fee
  position.volume += volume
  position.feesPaid += fees
  return fees === 0 ? undefined : addFees(position, fees / 2 / price, fees / 2)
}

/** Reserves at the price that the pool itself has. */
const follow = (position: Position, price: number): CurveError | undefined => {
  const unit = position.curve.reserves(price / position.scale)
  if (E.isLeft(unit)) return unit.left
  const x = position.liquidity * unit.right.x
  const y = position.liquidity * position.scale * unit.right.y
  position.lvr -= price * (x - position.x) + (y - position.y)
  position.x = x
  position.y = y
  position.spot = price
  return undefined
}

/** The part of a pool's fees that goes to the position: by its liquidity, where and while the price is in its range. */
const recordedFees = (position: Position, price: number, flow: RecordedFlow): CurveError | undefined => {
  const { from, to } = position
  const within = fractionWithin(flow.low, flow.high, from, to)
  if (within === 0) return undefined
  const nearest = Math.min(Math.max(price, from), to)
  const density = liquidityDensity(position.curve, nearest / position.scale)
  if (E.isLeft(density)) return density.left
  const own = density.right * position.liquidity * Math.sqrt(position.scale)
  const share = (within * own) / (own + flow.liquidity)
  const inX = flow.inX * share
  const inY = flow.inY * share
  const { fee } = position
  position.volume += price * inX + inY
  position.feesPaid += fee * (price * inX + inY)
  return fee === 0 || share === 0 ? undefined : addFees(position, fee * inX, fee * inY)
}

/** Which part of the way between two prices, in ratios, lies in a range. */
const fractionWithin = (low: number, high: number, from: number, to: number): number => {
  if (high < from || low > to) return 0
  if (low >= from && high <= to) return 1
  return ln(Math.min(high, to) / Math.max(low, from)) / ln(high / low)
}

/** Re-centres the position where its owner would. */
const manage = (run: Run): CurveFailed | undefined => {
  const { position, terms, price, time } = run
  const { manager } = terms
  const isDue =
    manager.kind === 'when-out'
      ? !tradesAt(position, price)
      : manager.kind === 'every' && time - run.lastCentred >= manager.days * MILLISECONDS_PER_DAY
  if (!isDue) return undefined
  const { entered } = run
  const value = principalValue(position, price)
  const cost = recentre(position, price, terms.swapCost)
  if (E.isLeft(cost)) return failed(price, cost.left)
  run.pastGain += entered.x * (price - entered.price)
  run.realisedLoss += price * entered.x + entered.y - value
  run.swapCosts += cost.right
  run.gas += terms.gas
  run.recentrings += 1
  run.lastCentred = time
  run.entered = basketOf(position, price)
  return undefined
}
