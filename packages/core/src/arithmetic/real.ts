/**
 * An arithmetic: what a formula needs to know about the numbers it runs on.
 *
 * Every curve of Ammeter is written once against `Real<N>` and then runs over `number` (`float64`), over decimals of any
 * precision (`decimal`), and over either of them with a derivative carried along (`dual`).
 */
import type { field, ord } from 'fp-ts'
import type { Num } from './num.js'

/**
 * An ordered field with the elementary functions.
 *
 * Results are rounded to the arithmetic's precision. A result outside the function's domain (`sqrt` of a negative
 * number, a division by zero, text that is no number) is a value for which `isFinite` is false; core checks for it at
 * every boundary, so that no such value reaches a caller.
 *
 * Laws, for finite `a`, `b`, `c` and up to a few `roundingUnit`s: those of a field (`add` and `mul` are associative and
 * commutative, `mul` distributes over `add`, `sub` and `div` undo them), those of a total order, and `sqrt(a)² = a`,
 * `cbrt(a)³ = a`, `exp(ln(a)) = a`, `expm1(log1p(a)) = a`, `pow(a, b) = exp(b · ln(a))`.
 *
 * @example
 * import { type Real, decimal, float64 } from '@ammeter/core'
 *
 * const hypotenuse = <N>(real: Real<N>, a: N, b: N): N => real.sqrt(real.add(real.mul(a, a), real.mul(b, b)))
 *
 * hypotenuse(float64, 3, 4) // => 5
 * decimal.toText(hypotenuse(decimal, decimal.of(1), decimal.of(2))) // => '2.236067977499789696409173668731276235441'
 */
export interface Real<N> extends field.Field<N>, ord.Ord<N> {
  /** What a person calls it: `float64`, `decimal(40)`, `dual(float64)`. */
  readonly name: string
  /** How many derivatives a value carries: 0 for plain numbers, one more for each `dual`. */
  readonly order: number
  /** Half the gap between 1 and the next larger number: the largest relative error of one rounding. */
  readonly roundingUnit: N
  /**
   * The same kind of number with twice the digits, where there is one: for a difference in which leading digits cancel.
   * Its results are rounded by whatever operation of this arithmetic comes next.
   */
  readonly finer?: () => Real<N>
  /** The same kind of number with some digits more, where there is one: for a sum whose last digit is to be right. */
  readonly longer?: (digits: number) => Real<N>
  /**
   * Numbers with the same digits and exponents without end, where this arithmetic's exponents have an end that curves
   * reach. Core computes in it what this one would lose on the way.
   */
  readonly wider?: () => Real<Num>
  /** The number a numeral stands for (`0.1`, `'0.1'`, `'1e-7'`); not finite where the text is no plain decimal numeral. */
  readonly of: (value: number | string) => N
  /** Whether the value is a number at all: neither NaN nor ±∞. */
  readonly isFinite: (a: N) => boolean
  /** Whether it is exactly zero, and so is every derivative it carries. */
  readonly isZero: (a: N) => boolean
  readonly toNumber: (a: N) => number
  /** The value as a decimal numeral that `of` reads back unchanged. */
  readonly toText: (a: N) => string
  readonly neg: (a: N) => N
  readonly abs: (a: N) => N
  /** The smaller; the first where they are equal. */
  readonly min: (a: N, b: N) => N
  /** The larger; the first where they are equal. */
  readonly max: (a: N, b: N) => N
  readonly sqrt: (a: N) => N
  readonly cbrt: (a: N) => N
  readonly exp: (a: N) => N
  /** `exp(a) − 1`, without cancellation for small `a`. */
  readonly expm1: (a: N) => N
  readonly ln: (a: N) => N
  /** `ln(1 + a)`, without cancellation for small `a`. */
  readonly log1p: (a: N) => N
  /** `base` to the power `exponent`, for `base ≥ 0`. */
  readonly pow: (base: N, exponent: N) => N
}
