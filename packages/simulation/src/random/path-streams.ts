// The streams of paths: each has a key of its own, made of the seed, the path and what the stream is for.

import type { RandomStream } from './random-stream.js'
import { StepStream } from './step-stream.js'

/** What a stream of a path is for. Each purpose has a stream of its own, so that none shifts the numbers of another. */
export type Purpose = number

/** The motion of the price, the lengths of steps, and the market's flow: when it trades how much, and on which side. */
export const PURPOSES = { prices: 0, clock: 1, flow: 2, flowSides: 3 } as const

/** How many traders a position may have before they meet those of the next one. */
const MOST_TRADERS = 2 ** 16

/** The purpose of a trader of a position on the path, both counted from 0. */
export const traderPurpose = (position: number, trader: number): Purpose => (position + 1) * MOST_TRADERS + trader

/** The streams of one path. */
export type PathStreams = (purpose: Purpose) => StepStream

/**
 * The streams of a path. As every key is made of numbers that all workers know, neither their number nor the order of the
 * paths changes a result.
 *
 * @param seed A whole number from 0 to 2³² − 1.
 * @param path The number of the path, from 0 to 2³² − 1.
 */
export const pathStreams =
  (seed: number, path: number): PathStreams =>
  purpose => {
    const keys = new StepStream(seed, 0, path, purpose)
    return new StepStream(keys.next(), keys.next())
  }

/** Stream after stream of a seed: those of the prices of its paths, from the first. */
export const streamsOfSeed = (seed: number): { readonly next: () => StepStream } => {
  let path = 0
  return {
    next: () => {
      path += 1
      return pathStreams(seed, path - 1)(PURPOSES.prices)
    },
  }
}

/**
 * The first stream of a seed, for a script or a test that draws without a simulation.
 *
 * @param seed A whole number from 0 to 2³² − 1.
 *
 * @example
 * import { normal, randomStream } from '@ammeter/simulation'
 *
 * const stream = randomStream(1)
 * normal(stream) // => 0.8877309433130821
 * normal(stream) // => 0.08159687409683536
 */
export const randomStream = (seed: number): RandomStream => streamsOfSeed(seed).next()
