import { Decimal } from 'decimal.js'
import { isNumeral } from './numeral.js'
import type { Real } from './real.js'

/** The fewest and the most significant digits `decimalOf` offers. */
export const DECIMAL_DIGITS = { least: 2, most: 400 } as const

/**
 * The arithmetic of decimals with a given number of significant digits, rounding half up: the reference that the other
 * arithmetics are measured against.
 *
 * Every operation rounds its exact result once. Exponents reach ±9·10¹⁵, so that nothing that a curve computes overflows.
 *
 * @param digits Significant digits: a whole number from 2 to 400. For any other number every result is NaN, so that
 * whatever is computed with it is refused with a typed error.
 *
 * @example
 * import { decimalOf } from '@ammeter/core'
 *
 * const real = decimalOf(20)
 * real.toText(real.div(real.one, real.of(3))) // => '0.33333333333333333333'
 */
export const decimalOf = (digits: number): Real<Decimal> => {
  const usable = Number.isInteger(digits) && digits >= DECIMAL_DIGITS.least && digits <= DECIMAL_DIGITS.most
  const precise = (precision: number) => Decimal.clone({ precision, defaults: true, toExpNeg: -30, toExpPos: 40 })
  const D = precise(usable ? digits : DECIMAL_DIGITS.least)
  /** Wide enough that `1 + a` keeps every digit of an `a` down to 10⁻ᵈⁱᵍⁱᵗˢ. */
  const Wide = precise(usable ? 2 * digits + 10 : DECIMAL_DIGITS.least)
  const number = (value: Decimal.Value) => new D(usable ? value : Number.NaN)
  const rounded = (a: Decimal) => new D(a).toSignificantDigits(digits)
  /** Below this, two terms of the Taylor series are exact to the last digit. */
  const tiny = number(`1e-${usable ? digits : 0}`)
  const half = number(0.5)
  const secondOrder = (a: Decimal, coefficient: Decimal) => D.add(a, D.mul(coefficient, D.mul(a, a)))
  return {
    name: `decimal(${digits})`,
    order: 0,
    zero: number(0),
    one: number(1),
    roundingUnit: number(`5e-${usable ? digits : 0}`),
    of: (value) => (typeof value === 'number' || isNumeral(value) ? number(value) : number(Number.NaN)),
    isFinite: (a) => a.isFinite(),
    isZero: (a) => a.isZero(),
    toNumber: (a) => a.toNumber(),
    toText: (a) => a.toString(),
    equals: (a, b) => a.eq(b),
    compare: (a, b) => (a.lt(b) ? -1 : a.gt(b) ? 1 : 0),
    degree: () => 1,
    add: (a, b) => D.add(a, b),
    sub: (a, b) => D.sub(a, b),
    mul: (a, b) => D.mul(a, b),
    div: (a, b) => D.div(a, b),
    mod: (a, b) => D.mod(a, b),
    neg: (a) => a.neg(),
    abs: (a) => a.abs(),
    min: (a, b) => (b.lt(a) ? b : a),
    max: (a, b) => (b.gt(a) ? b : a),
    sqrt: (a) => D.sqrt(a),
    cbrt: (a) => D.cbrt(a),
    exp: (a) => D.exp(a),
    expm1: (a) => (a.abs().lt(tiny) ? secondOrder(a, half) : rounded(Wide.sub(Wide.exp(a), 1))),
    ln: (a) => D.ln(a),
    log1p: (a) => (a.abs().lt(tiny) ? secondOrder(a, half.neg()) : rounded(Wide.ln(Wide.add(a, 1)))),
    pow: (base, exponent) => D.pow(base, exponent),
  }
}

/**
 * Decimals of 40 significant digits, rounding unit 5·10⁻⁴⁰: the reference arithmetic.
 *
 * @example
 * import { decimal } from '@ammeter/core'
 *
 * decimal.toText(decimal.sqrt(decimal.of(2))) // => '1.414213562373095048801688724209698078570'
 */
export const decimal: Real<Decimal> = decimalOf(40)
