import { ln } from './ln.js'
import { type RandomStream, uniform } from './random-stream.js'

/** A number of the exponential distribution of mean 1. */
export const exponential = (stream: RandomStream): number => -ln(uniform(stream))
