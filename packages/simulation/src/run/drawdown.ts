// Worst drawdowns.

/** Watches a ratio, such as payout ÷ holding: its worst fall from its best before. */
export class Drawdown {
  #best = 0
  /** The worst fall, as a fraction of the best before, and when it was reached. */
  worst: { readonly value: number; readonly time: number }

  constructor(time: number) {
    this.worst = { value: 0, time }
  }

  add(ratio: number, time: number): void {
    if (ratio > this.#best) this.#best = ratio
    const value = 1 - ratio / this.#best
    if (value > this.worst.value) this.worst = { value, time }
  }
}
