// Trading functions of any degree, normalised to degree 1.

import { dual } from '../../arithmetic/dual.js'
import type { Real } from '../../arithmetic/real.js'
import type { Formulas } from '../definition/formulas.js'
import type { LevelsOver } from './levels.js'

/** A degree this close to a whole number, in rounding units, is that number. */
const WHOLE = 64

/** What brings a level of some degree to degree 1: its root of that order. One that is no number leaves it as it is. */
export const degreeRoot = <N>(real: Real<N>, measured: N): ((level: N) => N) => {
  if (!real.isFinite(measured)) return level => level
  const whole = real.of(Math.round(real.toNumber(measured)))
  const rounding = real.mul(real.mul(real.of(WHOLE), real.roundingUnit), whole)
  const degree = real.compare(real.abs(real.sub(measured, whole)), rounding) <= 0 ? whole : measured
  const is = (n: number) => real.compare(degree, real.of(n)) === 0
  if (is(1)) return level => level
  if (is(2)) return real.sqrt
  if (is(4)) return level => real.sqrt(real.sqrt(level))
  const exponent = real.div(real.one, degree)
  return level => real.pow(level, exponent)
}

/**
 * What brings a level to degree 1: its root of the order of the trading function's degree, which Euler's theorem tells:
 * `(x φ_x + y φ_y) / φ`, here along the ray through (1, 1). A function that has no degree there stays as it is, and the
 * law of homogeneity will tell.
 */
export const normalisation = <N>(formulas: Formulas<N>, levelsOver: LevelsOver): ((level: N) => N) => {
  const { real } = formulas
  const one = dual(real).variable(real.one)
  const along = levelsOver(formulas.overDual()).level(one, one)
  return degreeRoot(real, real.div(along.derivative, along.value))
}
