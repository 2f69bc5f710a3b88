import type { CurveError } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { CurveFailed } from '../errors.js'
import { openPosition, type Position, tradesAt } from '../position/position.js'
import { exponential } from '../random/exponential.js'
import type { RandomStream } from '../random/random-stream.js'
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

/** What a position holds of what was deposited. */
export const basketOf = (position: Position, price: number): Basket => {
  const share = position.principalShare
  return { x: share * position.x, y: share * position.y, price }
}

/** The failure of a curve at a market price. */
export const failed = (price: number, error: CurveError): CurveFailed => ({ _tag: 'CurveFailed', price, error })

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

/** Lets time and the market price move on, before anybody trades. */
export const pass = (run: Run, elapsed: number, price: number): void => {
  const { position } = run
  run.rebalancingGain += position.principalShare * position.x * (price - run.price)
  if (tradesAt(position, run.price)) run.timeInRange += elapsed
}
