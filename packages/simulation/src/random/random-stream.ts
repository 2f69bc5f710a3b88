/** A stream of random bits, 32 at a time. */
export interface RandomStream {
  /** The next 32 bits, as a whole number from −2³¹ to 2³¹ − 1. */
  readonly next: () => number
}

/** Seeds are whole numbers from 0 to this. */
export const GREATEST_SEED = 2 ** 32 - 1

const TWO_TO_26 = 2 ** 26
const TWO_TO_MINUS_52 = 2 ** -52

/**
 * A number between 0 and 1, neither included, from 52 random bits.
 *
 * @example
 * import { randomStream, uniform } from '@ammeter/simulation'
 *
 * uniform(randomStream(1)) // => 0.1452772149427327
 */
export const uniform = (stream: RandomStream): number =>
  ((stream.next() >>> 6) * TWO_TO_26 + (stream.next() >>> 6) + 0.5) * TWO_TO_MINUS_52
