// The normal distribution in plain numbers, by rational approximations.

import type { Normal } from './normal-functions.js'

const horner = (coefficients: readonly number[], a: number): number => {
  let sum = 0
  for (const coefficient of coefficients) sum = sum * a + coefficient
  return sum
}

/** Beyond it the density is nothing in `float64`. */
const FARTHEST = 40

/** `e^(−a²/2)`: the square of a short number is exact, so that no digits are lost where the power is steep. */
const halfSquarePower = (a: number): number => {
  if (Math.abs(a) > FARTHEST) return 0
  const short = Math.trunc(a * 16) / 16
  return Math.exp(-0.5 * short * short) * Math.exp(-0.5 * (a - short) * (a + short))
}

const ROOT_OF_TWO_PI = 2.5066282746310007

/** One over the square root of π. */
const ONE_OVER_ROOT_OF_PI = 0.5641895835477563

// The rational functions of the error function, from the highest power down.
const NEAR = {
  over: [0.18577770618460315, 3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.377589138469],
  under: [1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171],
} as const
const MIDDLE = {
  over: [
    2.1531153547440383e-8, 0.5641884969886701, 8.883149794388377, 66.11919063714163, 298.6351381974001,
    881.952221241769, 1712.0476126340707, 2051.0783778260716, 1230.3393547979972,
  ],
  under: [
    1, 15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903, 3290.7992357334597,
    4362.619090143247, 3439.3676741437216, 1230.3393548037495,
  ],
} as const
const FAR = {
  over: [
    0.016315387137302097, 0.30532663496123236, 0.3603448999498044, 0.12578172611122926, 0.01608378514874228,
    0.0006587491615298378,
  ],
  under: [1, 2.568520192289822, 1.8729528499234673, 0.5279051029514285, 0.06051834131244132, 0.0023352049762686918],
} as const

/**
 * `Φ(−a)` for `a ≥ 0`, with all its digits however small it is.
 *
 * Source: W. J. Cody, *Rational Chebyshev Approximations for the Error Function*, Mathematics of Computation 23 (1969).
 */
const tail = (a: number): number => {
  const x = a * Math.SQRT1_2
  const square = x * x
  if (x <= 0.46875) return 0.5 - 0.5 * x * (horner(NEAR.over, square) / horner(NEAR.under, square))
  if (x <= 4) return 0.5 * halfSquarePower(a) * (horner(MIDDLE.over, x) / horner(MIDDLE.under, x))
  if (x === Number.POSITIVE_INFINITY) return 0
  const inverse = 1 / square
  const series = (inverse * horner(FAR.over, inverse)) / horner(FAR.under, inverse)
  return (0.5 * halfSquarePower(a) * (ONE_OVER_ROOT_OF_PI - series)) / x
}

// The rational functions of the quantile, from the highest power down.
const CENTRE = {
  over: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  under: [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
} as const
const SIDES = {
  over: [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  under: [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
} as const
const ENDS = {
  over: [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  under: [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
} as const

/**
 * The number below which a normal variable falls with a probability.
 *
 * Source: M. J. Wichura, *Algorithm AS 241: The Percentage Points of the Normal Distribution*, Applied Statistics 37 (1988).
 */
const quantile = (probability: number): number => {
  const centred = probability - 0.5
  if (Math.abs(centred) <= 0.425) {
    const r = 0.180625 - centred * centred
    return (centred * horner(CENTRE.over, r)) / horner(CENTRE.under, r)
  }
  if (!(probability > 0 && probability < 1)) {
    return probability === 0 ? Number.NEGATIVE_INFINITY : probability === 1 ? Number.POSITIVE_INFINITY : Number.NaN
  }
  const r = Math.sqrt(-Math.log(centred < 0 ? probability : 1 - probability))
  const { over, under } = r <= 5 ? SIDES : ENDS
  const from = r <= 5 ? 1.6 : 5
  const size = horner(over, r - from) / horner(under, r - from)
  return centred < 0 ? -size : size
}

/** The normal distribution in `float64`. */
export const float64Normal: Normal<number> = {
  density: a => halfSquarePower(a) / ROOT_OF_TWO_PI,
  cumulative: a => (a < 0 ? tail(-a) : 1 - tail(a)),
  quantile,
}
