/** Watches two series of log returns, in one pass, by B. P. Welford's updates. */
export class CorrelationWatch {
  #count = 0
  #meanA = 0
  #meanB = 0
  #squaresA = 0
  #squaresB = 0
  #products = 0

  add(a: number, b: number): void {
    this.#count += 1
    const fromA = a - this.#meanA
    const fromB = b - this.#meanB
    this.#meanA += fromA / this.#count
    this.#meanB += fromB / this.#count
    this.#squaresA += fromA * (a - this.#meanA)
    this.#squaresB += fromB * (b - this.#meanB)
    this.#products += fromA * (b - this.#meanB)
  }

  /** From −1 to 1; none where one of them never changed. */
  correlation(): number | undefined {
    const scale = Math.sqrt(this.#squaresA) * Math.sqrt(this.#squaresB)
    return scale > 0 ? Math.min(1, Math.max(-1, this.#products / scale)) : undefined
  }
}
