// Sobol sequences: points that fill a cube evenly.

import { DIRECTIONS } from './direction-numbers.js'

const BITS = 32

/** How many dimensions a sequence may have. */
export const SOBOL_DIMENSIONS = DIRECTIONS.length + 1

/** The direction numbers v₁ … v₃₂ of a dimension, each as 32 bits behind the binary point. */
const directionsOf = (dimension: number): Uint32Array => {
  const v = new Uint32Array(BITS)
  if (dimension === 0) return v.map((_, i) => 2 ** (BITS - 1 - i))
  const { degree, coefficients, initial } = DIRECTIONS[dimension - 1] as (typeof DIRECTIONS)[number]
  for (let i = 0; i < BITS; i += 1) {
    if (i < degree) {
      v[i] = (initial[i] ?? 0) * 2 ** (BITS - 1 - i)
      continue
    }
    // mᵢ = 2a₁mᵢ₋₁ ⊕ 2²a₂mᵢ₋₂ ⊕ … ⊕ 2ˢmᵢ₋ₛ ⊕ mᵢ₋ₛ, as bits behind the binary point.
    const oldest = v[i - degree] as number
    let bits = oldest ^ (oldest >>> degree)
    for (let k = 1; k < degree; k += 1) {
      if ((coefficients >>> (degree - 1 - k)) & 1) bits ^= v[i - k] as number
    }
    v[i] = bits >>> 0
  }
  return v
}

/**
 * A Sobol sequence in the order of the numbers of its points (P. Bratley and B. L. Fox, "Algorithm 659", ACM Trans. Math.
 * Softw. 14 (1988) 88–100), with the direction numbers of Joe and Kuo.
 *
 * @param dimensions From 1 to `SOBOL_DIMENSIONS`.
 * @returns The coordinates of a point, each as 32 bits behind the binary point. The point 0 is the corner.
 */
export const sobolSequence = (dimensions: number): ((index: number) => Uint32Array) => {
  const all = Array.from({ length: dimensions }, (_, dimension) => directionsOf(dimension))
  return index => {
    const point = new Uint32Array(dimensions)
    for (let dimension = 0; dimension < dimensions; dimension += 1) {
      const v = all[dimension] as Uint32Array
      let bits = 0
      for (let rest = index, i = 0; rest > 0; rest = Math.floor(rest / 2), i += 1) {
        if (rest % 2 === 1) bits ^= v[i] as number
      }
      point[dimension] = bits
    }
    return point
  }
}
