import { ln } from './ln.js'
import { type RandomStream, uniform } from './random-stream.js'

/**
 * A number of the exponential distribution of mean 1.
 *
 * @example
 * import { exponential } from '@ammeter/simulation'
 * import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
 *
 * exponential(xoroshiro128plus(1)) // => 5.866251928837697e-11
 */
export const exponential = (stream: RandomStream): number => -ln(uniform(stream))
