// Markouts: what trades were worth to the pool some time later.

import type { Position } from '../position/position.js'

/** What trades were worth to the pool some time after they were made. */
export interface Markout {
  /** How long after. */
  readonly seconds: number
  /** The pool's gain at the price of then, fees included, ÷ the volume traded: a negative one is what better informed traders took. */
  readonly perVolume: number
  readonly standardError: number
}

/** Trades of a step, waiting for the price some time later. */
interface Waiting {
  readonly due: number
  readonly x: number
  readonly y: number
  readonly volume: number
}

/** How many numbers the sums of one time are. */
export const MARKOUT_WIDTH = 5

/** The gain and the volume of steps, for a ratio of sums and its error. */
export class RatioSums {
  #gain = 0
  #volume = 0
  #gainSquares = 0
  #volumeSquares = 0
  #products = 0

  /** Adds what others have summed. */
  merge([gain = 0, volume = 0, gainSquares = 0, volumeSquares = 0, products = 0]: ArrayLike<number> &
    Iterable<number>): void {
    this.#gain += gain
    this.#volume += volume
    this.#gainSquares += gainSquares
    this.#volumeSquares += volumeSquares
    this.#products += products
  }

  /** The sums, for others to merge: so many numbers as `MARKOUT_WIDTH`. */
  sums(): readonly number[] {
    return [this.#gain, this.#volume, this.#gainSquares, this.#volumeSquares, this.#products]
  }

  add(gain: number, volume: number): void {
    this.#gain += gain
    this.#volume += volume
    this.#gainSquares += gain * gain
    this.#volumeSquares += volume * volume
    this.#products += gain * volume
  }

  /** `Σgain / Σvolume` and its standard error, `√Σ(gain − ratio·volume)² / Σvolume`; 0 of nothing. */
  ratio(): { readonly perVolume: number; readonly standardError: number } {
    if (this.#volume === 0) return { perVolume: 0, standardError: 0 }
    const ratio = this.#gain / this.#volume
    const squares = this.#gainSquares - 2 * ratio * this.#products + ratio * ratio * this.#volumeSquares
    return { perVolume: ratio, standardError: Math.sqrt(Math.max(0, squares)) / this.#volume }
  }
}

/** Measures what trades were worth later: `p·Δx + Δy` of the pool at the first price that is late enough. */
export class Markouts {
  readonly #horizons: readonly { readonly seconds: number; readonly waiting: Waiting[]; readonly sums: RatioSums }[]
  #x = 0
  #y = 0
  #volume = 0

  constructor(seconds: readonly number[]) {
    this.#horizons = seconds.map(each => ({ seconds: each, waiting: [], sums: new RatioSums() }))
  }

  /** Notes what the pool holds before the trades of a step. */
  before({ x, y, feesX, feesY, volume }: Position): void {
    this.#x = x + feesX
    this.#y = y + feesY
    this.#volume = volume
  }

  /** Takes the trades of a step, at a time in milliseconds, and settles those that waited for its price. */
  after({ x, y, feesX, feesY, volume }: Position, time: number, price: number): void {
    const trades = { x: x + feesX - this.#x, y: y + feesY - this.#y, volume: volume - this.#volume }
    for (const { seconds, waiting, sums } of this.#horizons) {
      while (waiting[0] !== undefined && waiting[0].due <= time) {
        const settled = waiting.shift() as Waiting
        sums.add(price * settled.x + settled.y, settled.volume)
      }
      if (trades.volume > 0) waiting.push({ due: time + seconds * 1000, ...trades })
    }
  }

  /** The sums so far, for each time asked for, one after another. */
  sums(): readonly number[] {
    return this.#horizons.flatMap(({ sums }) => sums.sums())
  }

  /** For each time asked for; trades whose time has not come are left out. */
  result(): readonly Markout[] {
    return this.#horizons.map(({ seconds, sums }) => ({ seconds, ...sums.ratio() }))
  }
}
