// Quantiles of more numbers than are kept.

/** How many numbers a level holds: as long as there are no more in all, quantiles are exact. */
export const SKETCH_CAPACITY = 16_384

/**
 * Quantiles of a stream of numbers in bounded memory.
 *
 * Numbers are kept as they are until there are 16,384; then they are sorted and every other one goes on to the next
 * level, where it stands for two, and so on. Whether the first or the second of each two goes on alternates, so that the
 * errors of rank cancel. With n numbers the rank of a quantile is off by less than `log₂(n/16384) / 32768` of n: less than
 * 0.0004 for a hundred million. The same numbers in the same order give the same answer.
 *
 * Source: J. I. Munro and M. S. Paterson, *Selection and Sorting with Limited Storage* (1980).
 */
export class QuantileSketch {
  readonly #levels: { readonly values: Float64Array; count: number; takesFirst: boolean }[] = []
  #count = 0
  #sorted: readonly { readonly value: number; readonly weight: number }[] | undefined

  get count(): number {
    return this.#count
  }

  add(value: number): void {
    this.#count += 1
    this.#sorted = undefined
    this.#put(0, value)
  }

  #put(index: number, value: number): void {
    this.#levels[index] ??= { values: new Float64Array(SKETCH_CAPACITY), count: 0, takesFirst: true }
    const level = this.#levels[index]
    // There is room for one more only after the level was emptied into the next one.
    if (level.count === SKETCH_CAPACITY) {
      level.values.sort()
      for (let place = level.takesFirst ? 0 : 1; place < SKETCH_CAPACITY; place += 2) {
        this.#put(index + 1, level.values[place] as number)
      }
      level.takesFirst = !level.takesFirst
      level.count = 0
    }
    level.values[level.count] = value
    level.count += 1
  }

  #all(): readonly { readonly value: number; readonly weight: number }[] {
    this.#sorted ??= this.#levels
      .flatMap(({ values, count }, index) =>
        Array.from(values.subarray(0, count), value => ({ value, weight: 2 ** index })),
      )
      .sort((a, b) => a.value - b.value)
    return this.#sorted
  }

  /** The quantile of a fraction from 0 to 1, between two numbers by their distance; NaN of no numbers at all. */
  quantile(fraction: number): number {
    const all = this.#all()
    const target = fraction * (this.#count - 1)
    let rank = 0
    for (let index = 0; index < all.length; index += 1) {
      const { value, weight } = all[index] as (typeof all)[number]
      const last = rank + weight - 1
      if (target <= last || index === all.length - 1) return value
      const next = all[index + 1] as (typeof all)[number]
      if (target < last + 1) return value + (target - last) * (next.value - value)
      rank += weight
    }
    return Number.NaN
  }

  /** How many numbers fall into each of so many equal intervals between two ends, the last one closed. */
  histogram(from: number, to: number, bins: number): readonly number[] {
    const counts = new Array<number>(bins).fill(0)
    for (const { value, weight } of this.#all()) {
      if (value < from || value > to) continue
      const bin = to > from ? Math.min(bins - 1, Math.floor(((value - from) / (to - from)) * bins)) : 0
      counts[bin] = (counts[bin] as number) + weight
    }
    return counts
  }
}
