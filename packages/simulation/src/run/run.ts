// A run: a position on its way along a path, and the books of its owner.

import type { CurveError } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { CurveFailed } from '../errors.js'
import { openPosition } from '../position/open-position.js'
import { type Position, tradesAt } from '../position/position.js'
import { isOnCurve } from '../position/read-off.js'
import { type PathStreams, traderPurpose } from '../random/path-streams.js'
import type { StepStream } from '../random/step-stream.js'
import type { OwnerProcess } from '../strategies/strategy.js'
import type { TraderProcess } from '../traders/trader.js'
import type { RunTerms } from './run-terms.js'
import { Wallet } from './wallet.js'

/** Tokens held at a price. */
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
  lastAction: number
  /** The price that the position was last centred on, Y per X. */
  centre: number
  /** What the reserves, kept at every moment and traded at market prices, would have gained since entry. */
  rebalancingGain: number
  /** Milliseconds in which the price was one at which the curve trades. */
  timeInRange: number
  /** What the market is still to bring this pool by a rule, as a multiple of its value, and the arbitrage volume that is counted in that. */
  turnoverDue: number
  arbitrageCounted: number
  /** What the owner took out and holds. */
  readonly wallet: Wallet
  readonly visitors: readonly TraderProcess[]
  /** The streams of the visitors. */
  readonly streams: readonly StepStream[]
  /** The number of the step that was made last; 0 at the start. */
  step: number
  readonly owner: OwnerProcess | undefined
}

/** What a position holds of what was deposited. */
export const basketOf = (position: Position, price: number): Basket => {
  const share = position.principalShare
  return { x: share * position.x, y: share * position.y, price }
}

/** The failure of a curve at a market price. */
export const failed = (price: number, error: CurveError): CurveFailed => ({ _tag: 'CurveFailed', price, error })

/** What trades with a pool that has no curve. */
const WITH_CURVE = 'another one, such as flow: a pool with rules of its own has no depth'

/**
 * Begins a run at a time (in milliseconds) and a market price.
 *
 * @param streams Those of the path.
 * @param index The place of the position among those on the path: its traders have streams of their own.
 */
export const beginRun = (
  terms: RunTerms,
  time: number,
  price: number,
  streams: PathStreams,
  index = 0,
): E.Either<CurveFailed, Run> => {
  const opened = openPosition(terms, price, terms.deposit, time / 1000)
  if (E.isLeft(opened)) return E.left(failed(price, opened.left))
  const position = opened.right
  if (terms.byDepth > 0 && position.pool !== undefined && !isOnCurve(position.pool)) {
    return E.left(failed(price, { _tag: 'InvalidChoice', choice: 'trader', given: 'by-depth', allowed: WITH_CURVE }))
  }
  const basket = basketOf(position, price)
  const own = terms.visitors.map((_, visitor) => streams(traderPurpose(index, visitor)))
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
    lastAction: time,
    centre: price,
    rebalancingGain: 0,
    timeInRange: 0,
    turnoverDue: 0,
    arbitrageCounted: 0,
    wallet: new Wallet(),
    visitors: terms.visitors.map(({ start }, visitor) => start(own[visitor] as StepStream, terms.share)),
    streams: own,
    step: 0,
    owner: terms.strategy?.start(),
  })
}

/** Lets time and the market price move on, before anybody trades. */
export const pass = (run: Run, elapsed: number, price: number): void => {
  const { position } = run
  run.rebalancingGain += position.principalShare * position.x * (price - run.price)
  if (tradesAt(position, run.price)) run.timeInRange += elapsed
}
