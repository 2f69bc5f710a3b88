import { ln } from './ln.js'
import { type RandomStream, uniform } from './random-stream.js'

/**
 * A number of the exponential distribution of mean 1.
 *
 * @example
 * import { exponential, randomStream } from '@ammeter/simulation'
 *
 * exponential(randomStream(1)) // => 1.9291115345859462
 */
export const exponential = (stream: RandomStream): number => -ln(uniform(stream))
