// Differences between simulations on the same paths, with their standard errors.

import { type Measure, measures, type PathResults } from '@ammeter/simulation'

/** The mean of a difference over paths, and its standard error. */
export interface Difference {
  readonly mean: number
  readonly standardError: number
}

/** The difference of each measure between two simulations on the same paths. */
export type Differences = Readonly<Record<Measure, Difference>>

/** Mean and variance of numbers that come one by one, by B. P. Welford's updates. */
class RunningMean {
  #count = 0
  #mean = 0
  #squares = 0

  add(value: number): void {
    this.#count += 1
    const away = value - this.#mean
    this.#mean += away / this.#count
    this.#squares += away * (value - this.#mean)
  }

  difference(): Difference {
    const variance = this.#count > 1 ? this.#squares / (this.#count - 1) : 0
    return { mean: this.#mean, standardError: Math.sqrt(variance / this.#count) }
  }
}

/** Keeps every measure at the ends of paths, for comparison with other simulations. */
export class PathEnds {
  readonly #ends: Float64Array
  #next = 0

  constructor(paths: number) {
    this.#ends = new Float64Array(paths * measures.length)
  }

  /** Keeps the results of paths, in their order. */
  keep({ ends }: PathResults): void {
    this.#ends.set(ends, this.#next)
    this.#next += ends.length
  }

  /** Compares the results of the same paths with those kept, in their order. */
  compare() {
    const sums = measures.map(() => new RunningMean())
    let next = 0
    return {
      add: ({ ends }: PathResults): void => {
        for (const [index, end] of ends.entries()) {
          sums[index % measures.length]?.add(end - (this.#ends[next + index] as number))
        }
        next += ends.length
      },
      differences: (): Differences =>
        Object.fromEntries(measures.map((name, index) => [name, sums[index]?.difference()])) as unknown as Differences,
    }
  }
}
