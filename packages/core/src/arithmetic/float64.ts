import type { Num } from './num.js'
import { isNumeral } from './numeral.js'
import type { Real } from './real.js'
import { wideReal } from './wide.js'

/**
 * The arithmetic of `number`: IEEE 754 double precision, about 16 significant digits, rounding unit 2⁻⁵³.
 *
 * @example
 * import { float64 } from '@ammeter/core'
 *
 * float64.add(0.1, 0.2) // => 0.30000000000000004
 * float64.isFinite(float64.of('a lot')) // => false
 */
export const float64: Real<number> = {
  equals: (a, b) => a === b,
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  name: 'float64',
  order: 0,
  zero: 0,
  one: 1,
  roundingUnit: 2 ** -53,
  wider: () => wideReal as unknown as Real<Num>,
  of: value => (typeof value === 'number' ? value : isNumeral(value) ? Number(value) : Number.NaN),
  isFinite: Number.isFinite,
  isZero: a => a === 0,
  toNumber: a => a,
  toText: String,
  degree: () => 1,
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  mod: (a, b) => a % b,
  neg: a => -a,
  abs: Math.abs,
  min: (a, b) => (b < a ? b : a),
  max: (a, b) => (b > a ? b : a),
  sqrt: Math.sqrt,
  cbrt: Math.cbrt,
  exp: Math.exp,
  expm1: Math.expm1,
  ln: Math.log,
  log1p: Math.log1p,
  pow: (base, exponent) => base ** exponent,
}
