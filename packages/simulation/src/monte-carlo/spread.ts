// The spread of a measure over many paths.

import { QuantileSketch } from './quantile-sketch.js'

/** How a measure came out over many paths. */
export interface Spread {
  readonly mean: number
  /** Of the mean; 0 for a single path, of which it cannot be known. */
  readonly standardError: number
  readonly p05: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p95: number
}

/** Takes numbers one by one: their mean and variance by B. P. Welford's updates, their quantiles by a sketch. */
export class RunningSpread {
  readonly sketch = new QuantileSketch()
  #mean = 0
  #squares = 0

  add(value: number): void {
    this.sketch.add(value)
    const away = value - this.#mean
    this.#mean += away / this.sketch.count
    this.#squares += away * (value - this.#mean)
  }

  spread(): Spread {
    const { count } = this.sketch
    const variance = count > 1 ? this.#squares / (count - 1) : 0
    return {
      mean: this.#mean,
      standardError: Math.sqrt(variance / count),
      p05: this.sketch.quantile(0.05),
      p25: this.sketch.quantile(0.25),
      p50: this.sketch.quantile(0.5),
      p75: this.sketch.quantile(0.75),
      p95: this.sketch.quantile(0.95),
    }
  }
}
