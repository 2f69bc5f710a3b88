// Normally distributed numbers by the ziggurat method.

import { exp } from './exp.js'
import { ln } from './ln.js'
import { type RandomStream, uniform } from './random-stream.js'

/** How many layers of equal area the density `e^(−x²/2)` is cut into. */
const LAYERS = 256
/** Where the tail begins, and the area of each layer: the solution of the equations that the layers keep. */
const TAIL = 3.654152885361009
const AREA = 0.004928673233974655

const density = (x: number): number => exp(-0.5 * x * x)

/** The right edge of each layer from the lowest up; that of the lowest as if all of it, tail and all, were a rectangle. */
const edges = new Float64Array(LAYERS + 1)
edges[0] = AREA / density(TAIL)
edges[1] = TAIL
for (let layer = 2; layer < LAYERS; layer += 1) {
  const below = edges[layer - 1] as number
  edges[layer] = Math.sqrt(-2 * ln(AREA / below + density(below)))
}
const heights = edges.map(density)

/** A number of the tail, beyond `TAIL`, by G. Marsaglia's method of 1964. */
const ofTail = (stream: RandomStream): number => {
  for (;;) {
    const beyond = -ln(uniform(stream)) / TAIL
    if (-2 * ln(uniform(stream)) > beyond * beyond) return TAIL + beyond
  }
}

/** A number outside the part of its layer that lies wholly under the density, if the density keeps it; else another one. */
const ofRest = (stream: RandomStream, layer: number, x: number): number => {
  if (layer === 0) return x < 0 ? -ofTail(stream) : ofTail(stream)
  const bottom = heights[layer] as number
  const top = heights[layer + 1] as number
  return bottom + uniform(stream) * (top - bottom) < density(x) ? x : normal(stream)
}

const TWO_TO_MINUS_32 = 2 ** -32
const TWO_TO_MINUS_23 = 2 ** -23

/** The edges, for places that are counted in parts of 2²³. */
const scales = edges.map(edge => edge * TWO_TO_MINUS_23)

/**
 * A number of the standard normal distribution, from 64 random bits: the layer from eight of them, the place in it from
 * the others. What nearly every number takes is kept short, for V8 to compile it together with its caller; the `+` tells
 * it that the rest are numbers as well, or it would make an object of each.
 *
 * Source: G. Marsaglia and W. W. Tsang, *The Ziggurat Method for Generating Random Variables* (2000), with bits of its own
 * for the layer, as J. A. Doornik, *An Improved Ziggurat Method to Generate Normal Random Samples* (2005), asks.
 *
 * @example
 * import { normal, randomStream } from '@ammeter/simulation'
 *
 * normal(randomStream(1)) // => 0.8877309433130821
 */
export const normal = (stream: RandomStream): number => {
  const bits = stream.next()
  const layer = bits >>> 24
  const x = (((bits << 8) >> 8) + (stream.next() >>> 0) * TWO_TO_MINUS_32) * (scales[layer] as number)
  return Math.abs(x) < (edges[layer + 1] as number) ? x : +ofRest(stream, layer, x)
}
