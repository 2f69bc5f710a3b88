// The market's flow: when trades arrive, and how large they are.

import { exp } from '../random/exp.js'
import { exponential } from '../random/exponential.js'
import { ln } from '../random/ln.js'
import { normal } from '../random/normal.js'
import { type PathStreams, PURPOSES } from '../random/path-streams.js'
import { uniform } from '../random/random-stream.js'
import type { StepStream } from '../random/step-stream.js'
import type { Flow } from '../traders/trader.js'

/** A trade of the market, not yet routed. */
export interface MarketTrade {
  readonly isBuy: boolean
  /** Its size in Y, at the market's price. */
  readonly size: number
}

/** The market's trades along one path. */
export class FlowProcess {
  readonly #flow: Flow
  readonly #sizes: StepStream
  readonly #sides: StepStream
  readonly #logMedian: number
  /** Days to the next arrival. */
  #next: number

  constructor(flow: Flow, streams: PathStreams) {
    this.#flow = flow
    this.#sizes = streams(PURPOSES.flow)
    this.#sides = streams(PURPOSES.flowSides)
    this.#logMedian = ln(flow.size) - (flow.deviation * flow.deviation) / 2
    this.#next = flow.perDay > 0 ? exponential(this.#sizes) / flow.perDay : Number.POSITIVE_INFINITY
  }

  /** Moves on to a step of the path. */
  at(step: number): void {
    this.#sizes.at(step)
    this.#sides.at(step)
  }

  /** The trades of an interval of days, in which the path's own volume was so many Y. */
  *trades(days: number, volume: number): Generator<MarketTrade> {
    const { perDay, deviation, share, tradesPerRow } = this.#flow
    let left = days
    while (this.#next <= left) {
      left -= this.#next
      this.#next = exponential(this.#sizes) / perDay
      yield { isBuy: this.#isBuy(), size: exp(this.#logMedian + deviation * normal(this.#sizes)) }
    }
    this.#next -= left
    if (share === 0 || volume === 0) return
    const size = (volume * share) / tradesPerRow
    for (let trade = 0; trade < tradesPerRow; trade += 1) yield { isBuy: this.#isBuy(), size }
  }

  #isBuy(): boolean {
    return uniform(this.#sides) < 0.5
  }
}
