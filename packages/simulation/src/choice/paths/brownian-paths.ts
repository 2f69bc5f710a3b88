// Common random paths of a geometric Brownian motion.

import { normal } from '../../random/normal.js'
import { PURPOSES, pathStreams } from '../../random/path-streams.js'

/** Numbers that are kept, at most: 64 megabytes. Paths beyond them are drawn anew each time. */
const MOST_KEPT = 8e6

/** Answers path after path, each time in an array that may be used again for the next one. */
export type PathReader<A> = () => A

/** Draws a path from the stream that `simulate` gives the prices of the path with that number. */
const draw = (seed: number, path: number, into: Float64Array): Float64Array => {
  const stream = pathStreams(seed, path)(PURPOSES.prices)
  let sum = 0
  for (let step = 0; step < into.length; step += 1) {
    stream.at(step + 1)
    sum += normal(stream)
    into[step] = sum
  }
  return into
}

/** Sums of standard normal numbers, step by step: Brownian paths that any volatility and drift turn into prices. */
export interface BrownianPaths {
  readonly seed: number
  readonly steps: number
  /** Answers the paths from the first. */
  readonly reader: () => PathReader<Float64Array>
}

/** Brownian paths, drawn once from the streams that `simulate` gives its prices. */
export const brownianPaths = (seed: number, steps: number): BrownianPaths => {
  const mostKept = Math.floor(MOST_KEPT / steps)
  const kept: Float64Array[] = []
  return {
    seed,
    steps,
    reader: () => {
      let index = 0
      let drawn: Float64Array | undefined
      return () => {
        if (index === kept.length && index < mostKept) kept.push(draw(seed, index, new Float64Array(steps)))
        index += 1
        const path = kept[index - 1]
        if (path !== undefined) return path
        drawn ??= new Float64Array(steps)
        return draw(seed, index - 1, drawn)
      }
    },
  }
}
