import { xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'
import type { JumpableRandomGenerator } from 'pure-rand/types/JumpableRandomGenerator'

/** A stream of random bits, 32 at a time, as whole numbers from −2³¹ to 2³¹ − 1. */
export type RandomStream = JumpableRandomGenerator

/** Seeds are whole numbers from 0 to this. */
export const GREATEST_SEED = 2 ** 32 - 1

/**
 * The streams of a seed, one after another: each begins 2⁶⁴ numbers behind the one before it, so that no two meet.
 *
 * Path number n takes the n-th stream, whoever simulates it. That is why the number of workers changes no result.
 */
export interface RandomStreams {
  /** The next stream. */
  readonly next: () => RandomStream
  /** Where they stand: what `streamsFrom` needs to go on from here. */
  readonly state: () => readonly number[]
}

const streamsOf = (generator: JumpableRandomGenerator): RandomStreams => ({
  next: () => {
    generator.jump()
    return generator.clone()
  },
  state: () => generator.getState(),
})

/** The streams of a seed, from the first. */
export const streamsOfSeed = (seed: number): RandomStreams => streamsOf(xoroshiro128plus(seed))

/** The streams that follow a state. */
export const streamsFrom = (state: readonly number[]): RandomStreams => streamsOf(xoroshiro128plusFromState(state))

/**
 * The first stream of a seed, for a script or a test that draws without a simulation.
 *
 * @param seed A whole number from 0 to 2³² − 1.
 *
 * @example
 * import { normal, randomStream } from '@ammeter/simulation'
 *
 * const stream = randomStream(1)
 * normal(stream) // => 0.4709055066345777
 * normal(stream) // => -1.4284157340320836
 */
export const randomStream = (seed: number): RandomStream => streamsOfSeed(seed).next()

const TWO_TO_26 = 2 ** 26
const TWO_TO_MINUS_52 = 2 ** -52

/**
 * A number between 0 and 1, neither included, from 52 random bits.
 *
 * @example
 * import { randomStream, uniform } from '@ammeter/simulation'
 *
 * uniform(randomStream(1)) // => 0.7273691641207066
 */
export const uniform = (stream: RandomStream): number =>
  ((stream.next() >>> 6) * TWO_TO_26 + (stream.next() >>> 6) + 0.5) * TWO_TO_MINUS_52
