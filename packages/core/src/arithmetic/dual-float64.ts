import { type Dual, type DualReal, LEAST_POWER } from './dual-real.js'
import { float64 } from './float64.js'

/**
 * A dual number. Every one of them is made here, and its derivative comes first: V8 keeps such numbers in registers where
 * all have one shape, and no object with the same first field holds anything but numbers in it.
 */
export const dualNumber = (value: number, derivative: number): Dual<number> => ({ derivative, value })

const constant = (a: number) => dualNumber(a, 0)

/** `outer · inner`; zero for a constant, even where the outer derivative is unbounded. */
const chained = (inner: number, outer: number) => (inner === 0 ? 0 : outer * inner)

/** The derivative of a power by its base: from the power itself, unless that lost digits to underflow. */
const powerByBase = (base: number, exponent: number, power: number): number =>
  exponent * (power > LEAST_POWER ? power / base : base ** (exponent - 1))

/**
 * Dual numbers over `float64`, written in the operators of JavaScript: the same numbers as `dual` makes over any
 * arithmetic, several times faster. All slopes of derived curves in `float64` come from here.
 */
export const dualFloat64: DualReal<number> = {
  name: `dual(${float64.name})`,
  order: 1,
  constant,
  variable: a => dualNumber(a, 1),
  under: float64,
  chain: (a, value, slope) => dualNumber(value, a.derivative === 0 ? 0 : slope() * a.derivative),
  zero: constant(0),
  one: constant(1),
  roundingUnit: constant(float64.roundingUnit),
  of: value => constant(float64.of(value)),
  isFinite: a => Number.isFinite(a.value) && Number.isFinite(a.derivative),
  isZero: a => a.value === 0 && a.derivative === 0,
  toNumber: a => a.value,
  toText: a => String(a.value),
  equals: (a, b) => a.value === b.value,
  compare: (a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0),
  degree: () => 1,
  add: (a, b) => dualNumber(a.value + b.value, a.derivative + b.derivative),
  sub: (a, b) => dualNumber(a.value - b.value, a.derivative - b.derivative),
  mul: (a, b) => dualNumber(a.value * b.value, a.value * b.derivative + a.derivative * b.value),
  div: (a, b) => {
    const quotient = a.value / b.value
    return dualNumber(quotient, (a.derivative - quotient * b.derivative) / b.value)
  },
  mod: (a, b) => {
    const remainder = float64.mod(a.value, b.value)
    const quotient = (a.value - remainder) / b.value
    return dualNumber(remainder, a.derivative - quotient * b.derivative)
  },
  neg: a => dualNumber(-a.value, -a.derivative),
  abs: a => (a.value < 0 ? dualNumber(-a.value, -a.derivative) : a),
  min: (a, b) => (b.value < a.value ? b : a),
  max: (a, b) => (b.value > a.value ? b : a),
  sqrt: a => {
    const root = Math.sqrt(a.value)
    return dualNumber(root, chained(a.derivative, 1 / (2 * root)))
  },
  cbrt: a => {
    const root = Math.cbrt(a.value)
    return dualNumber(root, chained(a.derivative, 1 / (3 * (root * root))))
  },
  exp: a => {
    const power = Math.exp(a.value)
    return dualNumber(power, power * a.derivative)
  },
  expm1: a => {
    const power = Math.expm1(a.value)
    return dualNumber(power, (power + 1) * a.derivative)
  },
  ln: a => dualNumber(Math.log(a.value), chained(a.derivative, 1 / a.value)),
  log1p: a => dualNumber(Math.log1p(a.value), chained(a.derivative, 1 / (1 + a.value))),
  pow: (base, exponent) => {
    const power = base.value ** exponent.value
    const byBase = base.derivative === 0 ? 0 : powerByBase(base.value, exponent.value, power) * base.derivative
    const byExponent =
      exponent.derivative === 0 || base.value === 0 ? 0 : power * Math.log(base.value) * exponent.derivative
    return dualNumber(power, byBase + byExponent)
  },
}
