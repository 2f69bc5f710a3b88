// The volatility that a path realised.

import { ln } from '../random/ln.js'
import { MILLISECONDS_PER_YEAR } from '../years.js'

/** The time in which a return loses half of its weight in the exponentially weighted volatility: 11.2 days. */
export const EWMA_HALF_LIFE = 11.2 * 86_400_000

/** How a price moved, from one close to the next. */
export interface RealisedVolatility {
  /** Annual, every return of the same weight; none before there are two prices. */
  readonly closeToClose: number | undefined
  /** Annual, with weights that halve every 11.2 days, which is RiskMetrics' factor of 0.94 a day. */
  readonly ewma: number | undefined
}

/** Watches a price: the mean of its squared log returns over the time that they took. */
export class RunningVolatility {
  #time: number
  #logPrice: number
  #squares = 0
  #elapsed = 0
  #weightedSquares = 0
  #weightedTime = 0
  #step = 0
  #decay = 1

  constructor(time: number, price: number) {
    this.#time = time
    this.#logPrice = ln(price)
  }

  /** Takes the next price, and answers its log return. */
  add(time: number, price: number): number {
    const logPrice = ln(price)
    const change = logPrice - this.#logPrice
    const step = time - this.#time
    if (step !== this.#step) {
      this.#step = step
      this.#decay = 2 ** (-step / EWMA_HALF_LIFE)
    }
    this.#squares += change * change
    this.#elapsed += step
    this.#weightedSquares = this.#decay * this.#weightedSquares + change * change
    this.#weightedTime = this.#decay * this.#weightedTime + step
    this.#time = time
    this.#logPrice = logPrice
    return change
  }

  volatility(): RealisedVolatility {
    if (this.#elapsed === 0) return { closeToClose: undefined, ewma: undefined }
    return {
      closeToClose: Math.sqrt((this.#squares / this.#elapsed) * MILLISECONDS_PER_YEAR),
      ewma: Math.sqrt((this.#weightedSquares / this.#weightedTime) * MILLISECONDS_PER_YEAR),
    }
  }
}
