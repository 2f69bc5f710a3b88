import { dualNumber } from '../../arithmetic/dual-float64.js'
import type { Dual } from '../../arithmetic/dual-real.js'
import { lazy } from '../../lazy.js'
import type { CurveFormulas } from '../definition/definition.js'
import type { Formulas } from '../definition/formulas.js'

/**
 * Level sets in plain numbers: what the few steps that nearly every search takes in `float64` are made of.
 *
 * Everything is read off the formula over dual numbers, never over plain ones: V8 compiles a formula best where one
 * arithmetic runs through it.
 */
export interface Float64Levels {
  /** The level through reserves; NaN where a few steps do not find it. `near` is a guess, if it is a number. */
  readonly level: (x: number, y: number, near?: number) => number
  /** Whether the level is a search. */
  readonly searchesLevel: boolean
  /** Asks for the residual, which is zero on a level, and for its derivative in a direction. */
  readonly probe: (probe: Probe) => void
  /** `x φ_x / (y φ_y)` where the ratio of the reserves meets a level that passes near them; NaN where it is not near. */
  readonly elasticity: (x: number, y: number, level: number) => number
  /** A residual no larger than this part of its derivative along the ray through the reserves is rounding. */
  readonly noise: number
}

/**
 * A question about levels, and its answer. One is used again and again: V8 makes a new object of each number that it passes
 * from one compiled function to the next, but none of a number that it writes into a field of numbers.
 */
export interface Probe {
  x: number
  y: number
  /** The direction. */
  dx: number
  dy: number
  level: number
  /** The residual there, and its derivative in the direction. */
  value: number
  derivative: number
}

type Parts = CurveFormulas<Dual<number>>

const ROUNDING = 2 ** -53

/** The levels of an explicit trading function: the residual is the logarithm of the ratio of two levels. */
export const float64ExplicitLevels = ({ overDual }: Formulas<number>): Float64Levels => {
  let parts: Parts | undefined
  const formula = (x: number, y: number, dx: number, dy: number): Dual<number> => {
    parts ??= overDual().parts as Parts
    return parts.tradingFunction(dualNumber(x, dx), dualNumber(y, dy))
  }
  return {
    searchesLevel: false,
    level: (x, y) => formula(x, y, 0, 0).value,
    probe: probe => {
      const { level } = probe
      const { value, derivative } = formula(probe.x, probe.y, probe.dx, probe.dy)
      // The logarithm to third order: where the ratio is far from one, the root is far too.
      probe.value = (2 * (value - level)) / (value + level)
      probe.derivative = derivative / value
    },
    elasticity: (x, y) => (x * formula(x, y, 1, 0).derivative) / (y * formula(x, y, 0, 1).derivative),
    noise: 2 * ROUNDING,
  }
}

/** Steps of a search for a level before it is given up. */
const MOST_STEPS = 24

/** After a step as short as this, of Newton's method, the error is its square. */
const LAST_STEP = 2 ** -30

/** Reserves off a level by no more than this have the elasticity of the level, and from within `NEAR` one step leads there. */
const ON_LEVEL = 64 * ROUNDING
const NEAR = 2 ** -24

/** The levels of an implicit trading function: the level is itself a root, and the residual is the function. */
export const float64ImplicitLevels = ({ overDual }: Formulas<number>): Float64Levels => {
  let parts: Parts | undefined
  const formula = (x: number, y: number, level: number, dx: number, dy: number, change: number): Dual<number> => {
    parts ??= overDual().parts as Parts
    return parts.levelSet(dualNumber(x, dx), dualNumber(y, dy), dualNumber(level, change))
  }

  /** Newton's method in the logarithm; it ends when a step is rounding, or two levels next to each other differ in sign. */
  const search = (x: number, y: number, near: number): number => {
    let found = near
    let [lower, upper] = [0, Number.POSITIVE_INFINITY]
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      const { value, derivative } = formula(x, y, found, 0, 0, 1)
      if (value === 0) return found
      const step = -value / (derivative * found)
      if (step > 0) lower = found
      else upper = found
      if (!(Math.abs(step) < 4)) break
      found *= Math.abs(step) < 0.125 ? (2 + step) / (2 - step) : Math.exp(step)
      if (Math.abs(step) <= LAST_STEP || upper - lower <= 4 * ROUNDING * lower) return found
    }
    return Number.NaN
  }

  /** The level of even reserves: those near to even have about as much for their geometric mean. */
  const ofEven = lazy(() => {
    const found = search(1, 1, 1)
    return Number.isNaN(found) ? 1 : found
  })
  const level: Float64Levels['level'] = (x, y, near = 0) =>
    search(x, y, near > 0 ? near : ofEven() * Math.sqrt(x) * Math.sqrt(y))

  return {
    searchesLevel: true,
    level,
    probe: probe => {
      const { value, derivative } = formula(probe.x, probe.y, probe.level, probe.dx, probe.dy, 0)
      probe.value = value
      probe.derivative = derivative
    },
    elasticity: (x, y, on) => {
      const byX = formula(x, y, on, 1, 0, 0)
      const byY = formula(x, y, on, 0, 1, 0)
      const excess = byX.value / (x * byX.derivative + y * byY.derivative)
      if (Math.abs(excess) <= ON_LEVEL) return (x * byX.derivative) / (y * byY.derivative)
      if (!(Math.abs(excess) <= NEAR)) return Number.NaN
      // Along the ray to the level: the elasticity depends on the ratio of the reserves alone.
      const [nearerX, nearerY] = [x * (1 - excess), y * (1 - excess)]
      const nearerByX = formula(nearerX, nearerY, on, 1, 0, 0)
      return (x * nearerByX.derivative) / (y * formula(nearerX, nearerY, on, 0, 1, 0).derivative)
    },
    noise: ROUNDING,
  }
}
