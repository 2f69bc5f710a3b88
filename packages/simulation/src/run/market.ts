// The market of a run: its pools, and the flow routed between them.

import { type CurveError, exactIn } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { CurveFailed } from '../errors.js'
import { FlowProcess } from '../flow/flow-process.js'
import { venueOf } from '../flow/position-venue.js'
import { route } from '../flow/route.js'
import type { Venue } from '../flow/venue.js'
import { arbitrage } from '../position/arbitrage.js'
import { openPosition } from '../position/open-position.js'
import { passTime } from '../position/pass-time.js'
import type { Position } from '../position/position.js'
import type { MarketPool } from '../position/terms.js'
import { tradeWith } from '../position/trade-with.js'
import type { PathStreams } from '../random/path-streams.js'
import type { Flow } from '../traders/trader.js'
import { MILLISECONDS_PER_DAY } from '../years.js'
import { conclude, follow } from './advance-run.js'
import { failed, type Run } from './run.js'

/** The fraction by which a trade is reduced and tried again if a rounding kept it from being served. */
const LITTLE = 2 ** -40

/** What the market's flow came to, in Y at the market prices of the moments. */
export interface MarketFlows {
  /** All of its trades. */
  readonly flow: number
  /** What of it the rest of the market served. */
  readonly rest: number
  /** What of it no pool could serve. */
  readonly unserved: number
}

/** Pools that share the market's flow: positions with their books, and the rest of the market. */
export class Market {
  readonly #runs: readonly Run[]
  readonly #rest: readonly Position[]
  readonly #flow: FlowProcess | undefined
  readonly #positions: readonly Position[]
  readonly #venues: readonly Venue[]
  readonly #parts: Float64Array
  #total = 0
  #unserved = 0

  private constructor(runs: readonly Run[], rest: readonly Position[], flow: FlowProcess | undefined) {
    this.#runs = runs
    this.#rest = rest
    this.#flow = flow
    this.#positions = [...runs.map(({ position }) => position), ...rest]
    this.#venues = this.#positions.map(venueOf)
    this.#parts = new Float64Array(this.#positions.length)
  }

  /** A market around runs, at the price that they begin at. */
  static around(
    runs: readonly Run[],
    rest: readonly MarketPool[],
    flow: Flow | undefined,
    streams: PathStreams,
  ): E.Either<CurveFailed, Market> {
    const { price = 1, time = 0 } = runs[0] ?? {}
    const opened = E.sequenceArray(rest.map(pool => openPosition(restFooting(pool), price, pool.value, time / 1000)))
    if (E.isLeft(opened)) return E.left(failed(price, opened.left))
    return E.right(new Market(runs, opened.right, flow && new FlowProcess(flow, streams)))
  }

  /** What the flow came to so far. */
  flows(): MarketFlows {
    const rest = this.#rest.reduce((sum, { flowVolume }) => sum + flowVolume, 0)
    return { flow: this.#total, rest, unserved: this.#unserved }
  }

  /** Moves every pool on to a market price, with what the market traded on the way. */
  advance(time: number, price: number, volume: number): CurveFailed | undefined {
    const days = (time - (this.#runs[0]?.time ?? time)) / MILLISECONDS_PER_DAY
    for (const run of this.#runs) {
      const error = follow(run, time, price, volume)
      if (error !== undefined) return error
    }
    const error = this.#moveRest(time, price) ?? this.#trade(days, price, volume)
    if (error !== undefined) return failed(price, error)
    for (const run of this.#runs) {
      const failure = conclude(run, volume)
      if (failure !== undefined) return failure
    }
    return undefined
  }

  #moveRest(time: number, price: number): CurveError | undefined {
    for (const position of this.#rest) {
      const error = passTime(position, time / 1000, price) ?? arbitrage(position, price)
      if (error !== undefined) return error
    }
    return undefined
  }

  /** The flow's trades, each routed, and then arbitrage of what they moved. */
  #trade(days: number, price: number, volume: number): CurveError | undefined {
    if (this.#flow === undefined) return undefined
    let isMoved = false
    this.#flow.at(this.#runs[0]?.step ?? 0)
    for (const { isBuy, size } of this.#flow.trades(days, volume)) {
      isMoved = true
      this.#total += size
      const error = this.#routed(isBuy, size, price)
      if (error !== undefined) return error
    }
    return isMoved ? this.#correct(price) : undefined
  }

  #routed(isBuy: boolean, size: number, price: number): CurveError | undefined {
    const amount = isBuy ? size : size / price
    const left = route(this.#venues, amount, isBuy, this.#parts)
    this.#unserved += isBuy ? left : left * price
    for (let index = 0; index < this.#positions.length; index += 1) {
      const part = this.#parts[index] as number
      if (part === 0) continue
      const error = this.#served(this.#positions[index] as Position, isBuy, part, price)
      if (error !== undefined) return error
    }
    return undefined
  }

  /** A part of a trade. What a pool sells out for may be a rounding beyond what it holds: then it is a little less. */
  #served(position: Position, isBuy: boolean, part: number, price: number): CurveError | undefined {
    const { refused } = position
    for (const amount of [part, part * (1 - LITTLE)]) {
      const error = tradeWith(position, exactIn(isBuy ? 'y' : 'x', amount), price, 'flow')
      if (error !== undefined) return error
      if (position.refused === refused) return undefined
      position.refused = refused
    }
    this.#unserved += isBuy ? part : part * price
    return undefined
  }

  /** Arbitrage of what the flow moved: it is no loss to the price's motion, and booked apart. */
  #correct(price: number): CurveError | undefined {
    for (const position of this.#positions) {
      const { lvr, poolFees, outerFees, arbitrageGas, arbitrageProfit, arbitrages } = position
      const error = arbitrage(position, price)
      if (error !== undefined) return error
      position.flowArbitrage += position.arbitrageProfit - arbitrageProfit
      Object.assign(position, { lvr, poolFees, outerFees, arbitrageGas, arbitrageProfit, arbitrages })
    }
    return undefined
  }
}

const restFooting = ({ curve: source, fee, feeFrom }: MarketPool) => ({
  source,
  fee,
  feeFrom,
  // What the rest of the market earns is not compounded: its depth stays what it was said to be.
  compounds: false,
  protocolFee: 0,
  arbitrageur: { gas: 0, leastProfit: 0, marketFee: 0 },
  isThroughSwap: false,
})
