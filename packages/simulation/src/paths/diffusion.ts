import { exp } from '../random/exp.js'
import { normal } from '../random/normal.js'
import type { RandomStream } from '../random/random-stream.js'
import type { PriceProcess } from './price-model.js'

/**
 * A price whose logarithm is a Brownian motion with drift. What depends on the step alone is kept while it stays.
 *
 * Its fields are `private` and not `#private`, and those that the constructor sets are only declared, because a field that
 * has once been undefined may be anything: V8 moves a price on faster so.
 */
export class Diffusion implements PriceProcess {
  declare price: number
  declare private readonly stream: RandomStream
  declare private readonly volatility: number
  declare private readonly logDrift: number
  private years = 0
  private mean = 0
  private deviation = 0

  /** `logDrift` is the expected change of the price's logarithm in a year. */
  constructor(price: number, stream: RandomStream, volatility: number, logDrift: number) {
    this.price = price
    this.stream = stream
    this.volatility = volatility
    this.logDrift = logDrift
  }

  advance(years: number): void {
    if (years !== this.years) {
      this.years = years
      this.mean = this.logDrift * years
      this.deviation = this.volatility * Math.sqrt(years)
    }
    this.price *= exp(this.mean + this.deviation * normal(this.stream))
  }
}
