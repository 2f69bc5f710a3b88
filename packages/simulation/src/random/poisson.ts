import { exponential } from './exponential.js'
import type { RandomStream } from './random-stream.js'

/** How many events of a rate of 1 fall into an interval: one exponential waiting time after another. */
export const poisson = (stream: RandomStream, interval: number): number => {
  let events = 0
  for (let passed = exponential(stream); passed <= interval; passed += exponential(stream)) events += 1
  return events
}
