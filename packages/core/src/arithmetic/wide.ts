import type { Real } from './real.js'

/**
 * A number with the digits of `float64` and an exponent without end: `significand · 2^(512 · exponent)`. The significand
 * is zero, not finite, or has a size from 2⁻²⁵⁶ to 2²⁵⁶, so that products and quotients of two of them do not run out of
 * `float64`.
 */
export interface Wide {
  readonly significand: number
  readonly exponent: number
}

const BITS = 512
const UP = 2 ** BITS
const DOWN = 2 ** -BITS
const MOST = 2 ** (BITS / 2)
const LEAST = 2 ** -(BITS / 2)

/** The end of these exponents, beyond all that a curve computes with. */
const LARGEST_EXPONENT = 2 ** 40

const wide = (significand: number, exponent: number): Wide => {
  let [s, e] = [significand, exponent]
  if (s === 0 || !Number.isFinite(s)) return { significand: s, exponent: 0 }
  for (; Math.abs(s) >= MOST; e++) s *= DOWN
  for (; Math.abs(s) < LEAST; e--) s *= UP
  if (Math.abs(e) <= LARGEST_EXPONENT) return { significand: s, exponent: e }
  return { significand: e > 0 ? s * Number.POSITIVE_INFINITY : 0, exponent: 0 }
}

/** The same number as `float64`: infinite or nothing where that has no such number. */
export const narrowed = ({ significand, exponent }: Wide): number => {
  const steps = Math.max(-4, Math.min(4, exponent))
  let a = significand
  for (let step = 0; step < steps; step++) a *= UP
  for (let step = 0; step > steps; step--) a *= DOWN
  return a
}

export const widened = (a: number): Wide => wide(a, 0)

const add = (a: Wide, b: Wide): Wide => {
  if (a.significand === 0) return b
  if (b.significand === 0) return a
  const apart = a.exponent - b.exponent
  if (apart === 0) return wide(a.significand + b.significand, a.exponent)
  if (!(isNumber(a) && isNumber(b))) return wide(a.significand + b.significand, 0)
  if (apart === 1) return wide(a.significand + b.significand * DOWN, a.exponent)
  if (apart === -1) return wide(a.significand * DOWN + b.significand, b.exponent)
  return apart > 0 ? a : b
}

const neg = (a: Wide): Wide => ({ significand: -a.significand, exponent: a.exponent })
const sub = (a: Wide, b: Wide): Wide => add(a, neg(b))
const mul = (a: Wide, b: Wide): Wide => wide(a.significand * b.significand, a.exponent + b.exponent)
const div = (a: Wide, b: Wide): Wide => wide(a.significand / b.significand, a.exponent - b.exponent)
const isNumber = (a: Wide): boolean => Number.isFinite(a.significand)

/** The order of two of them. */
export const compareWide = (a: Wide, b: Wide): -1 | 0 | 1 => {
  const { significand: difference } = sub(a, b)
  return difference < 0 ? -1 : difference > 0 ? 1 : 0
}

const zero = widened(0)
const one = widened(1)

/** The square of a power: what doubles an exponent. */
const square = (a: Wide): Wide => mul(a, a)

const exp = (a: Wide): Wide => {
  const power = narrowed(a)
  return Math.abs(power) > 128 && Number.isFinite(power) ? square(exp(widened(power / 2))) : widened(Math.exp(power))
}

const ln = (a: Wide): Wide => widened(Math.log(a.significand) + a.exponent * BITS * Math.LN2)

const pow = (base: Wide, exponent: Wide): Wide => {
  const power = narrowed(exponent)
  if (base.exponent === 0 && Math.abs(power) < 2) return widened(base.significand ** power)
  if (Math.abs(power) >= 2 && Number.isFinite(power)) return square(pow(base, widened(power / 2)))
  // The exponent becomes a whole number, and a part left to the significand: exact for the first digits of the power.
  const leading = Math.fround(power)
  const whole = Math.round(base.exponent * leading)
  const rest = base.exponent * leading - whole + base.exponent * (power - leading)
  return wide(base.significand ** power * 2 ** (BITS * rest), whole)
}

/** Text of a number beyond `float64`: twelve digits and the exponent. */
const beyondText = (a: Wide): string => {
  const logarithm = ln(wideReal.abs(a)).significand * Math.LOG10E
  const whole = Math.floor(logarithm)
  const [digits, carried] = (Math.sign(a.significand) * 10 ** (logarithm - whole)).toExponential(11).split('e')
  const exponent = whole + Number(carried)
  return `${Number(digits)}e${exponent < 0 ? '' : '+'}${exponent}`
}

/** The least number that `float64` represents with all its digits. */
export const LEAST_NORMAL = 2 ** -1022

/**
 * The digits of `float64` with exponents without end: in it, what a curve computes with on the way neither overflows nor
 * is lost. Curves over `float64` compute in it where their own exponents may not suffice.
 */
export const wideReal: Real<Wide> = {
  name: 'float64',
  order: 0,
  zero,
  one,
  roundingUnit: widened(2 ** -53),
  of: value => widened(typeof value === 'number' ? value : Number(value)),
  isFinite: isNumber,
  isZero: a => a.significand === 0,
  toNumber: narrowed,
  toText: a => {
    const number = narrowed(a)
    const isBeyond = !Number.isFinite(number) || Math.abs(number) < LEAST_NORMAL
    return isBeyond && isNumber(a) && a.significand !== 0 ? beyondText(a) : String(number)
  },
  equals: (a, b) => a.significand === b.significand && a.exponent === b.exponent,
  compare: compareWide,
  degree: () => 1,
  add,
  sub,
  mul,
  div,
  mod: (a, b) => widened(narrowed(a) % narrowed(b)),
  neg,
  abs: a => (a.significand < 0 ? neg(a) : a),
  min: (a, b) => (compareWide(b, a) < 0 ? b : a),
  max: (a, b) => (compareWide(b, a) > 0 ? b : a),
  sqrt: a => {
    const odd = Math.abs(a.exponent) % 2
    return wide(Math.sqrt(a.significand) * (odd ? MOST : 1), (a.exponent - odd) / 2)
  },
  cbrt: a => {
    const rest = a.exponent - 3 * Math.round(a.exponent / 3)
    const scale = rest > 0 ? UP : rest < 0 ? DOWN : 1
    return wide(Math.cbrt(a.significand * scale), (a.exponent - rest) / 3)
  },
  exp,
  expm1: a => {
    const power = narrowed(a)
    return a.exponent < 0 ? a : Math.abs(power) < 1 ? widened(Math.expm1(power)) : sub(exp(a), one)
  },
  ln,
  log1p: a => (a.exponent < 0 ? a : a.exponent > 0 ? ln(a) : widened(Math.log1p(a.significand))),
  pow,
}
