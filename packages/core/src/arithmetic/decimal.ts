import { Decimal } from 'decimal.js'
import { isNumeral } from './numeral.js'
import type { Real } from './real.js'

/**
 * The fewest and the most significant digits `decimalOf` offers.
 *
 * @example
 * import { DECIMAL_DIGITS } from '@ammeter/core'
 *
 * DECIMAL_DIGITS // => { least: 2, most: 200 }
 */
export const DECIMAL_DIGITS = { least: 2, most: 200 } as const

/** What is answered where there is no arithmetic. */
const NOTHING = new Decimal(Number.NaN)

/** Decimals of any precision that decimal.js keeps its constants for, about 500 digits. */
const decimals = (digits: number): Real<Decimal> => {
  const precise = (precision: number) => Decimal.clone({ precision, defaults: true, toExpNeg: -30, toExpPos: 40 })
  const D = precise(digits)
  /** Wide enough that `1 + a` keeps every digit of an `a` down to 10⁻ᵈⁱᵍⁱᵗˢ. */
  const Wide = precise(2 * digits + 10)
  const number = (value: Decimal.Value) => new D(value)
  const rounded = (a: Decimal) => new D(a).toSignificantDigits(digits)
  /** Below this, two terms of the Taylor series are exact to the last digit. */
  const tiny = number(`1e-${digits}`)
  const half = number(0.5)
  /** A decimal of this precision: a result takes its left operand's, and callers may bring decimals of their own. */
  const own = (a: Decimal) => (a.constructor === D ? a : new D(a))
  const secondOrder = (a: Decimal, coefficient: Decimal) => own(a).plus(coefficient.times(a).times(a))
  return {
    name: `decimal(${digits})`,
    order: 0,
    zero: number(0),
    one: number(1),
    roundingUnit: number(`5e-${digits}`),
    finer: () => decimals(2 * digits),
    longer: more => decimals(digits + more),
    of: value => number(typeof value === 'number' || isNumeral(value) ? value : Number.NaN),
    isFinite: a => a.isFinite(),
    isZero: a => a.isZero(),
    toNumber: a => a.toNumber(),
    toText: a => a.toString(),
    equals: (a, b) => a.eq(b),
    compare: (a, b) => (a.lt(b) ? -1 : a.gt(b) ? 1 : 0),
    degree: () => 1,
    add: (a, b) => own(a).plus(b),
    sub: (a, b) => own(a).minus(b),
    mul: (a, b) => own(a).times(b),
    div: (a, b) => own(a).div(b),
    mod: (a, b) => own(a).mod(b),
    neg: a => own(a).neg(),
    abs: a => own(a).abs(),
    min: (a, b) => (b.lt(a) ? b : a),
    max: (a, b) => (b.gt(a) ? b : a),
    sqrt: a => own(a).sqrt(),
    cbrt: a => own(a).cbrt(),
    exp: a => own(a).exp(),
    expm1: a => (a.abs().lt(tiny) ? secondOrder(a, half) : rounded(new Wide(a).exp().minus(1))),
    ln: a => own(a).ln(),
    log1p: a => (a.abs().lt(tiny) ? secondOrder(a, half.neg()) : rounded(new Wide(a).plus(1).ln())),
    pow: (base, exponent) => own(base).pow(exponent),
  }
}

/**
 * The arithmetic of decimals with a given number of significant digits, rounding half up: the reference that the other
 * arithmetics are measured against.
 *
 * Every operation rounds its exact result once. Exponents reach ±9·10¹⁵, so that nothing that a curve computes overflows.
 *
 * @param digits Significant digits: a whole number from 2 to 200. For any other number every result is NaN, so that
 * whatever is computed with it is refused with a typed error.
 *
 * @example
 * import { decimalOf } from '@ammeter/core'
 *
 * const real = decimalOf(20)
 * real.toText(real.div(real.one, real.of(3))) // => '0.33333333333333333333'
 */
export const decimalOf = (digits: number): Real<Decimal> =>
  Number.isInteger(digits) && digits >= DECIMAL_DIGITS.least && digits <= DECIMAL_DIGITS.most
    ? decimals(digits)
    : { ...decimals(DECIMAL_DIGITS.least), name: `decimal(${digits})`, one: NOTHING, zero: NOTHING, of: () => NOTHING }

/**
 * Decimals of 40 significant digits, rounding unit 5·10⁻⁴⁰: the reference arithmetic.
 *
 * @example
 * import { decimal } from '@ammeter/core'
 *
 * decimal.toText(decimal.sqrt(decimal.of(3))) // => '1.732050807568877293527446341505872366943'
 */
export const decimal: Real<Decimal> = decimalOf(40)
