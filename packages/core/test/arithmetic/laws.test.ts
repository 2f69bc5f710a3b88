import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { decimal, decimalOf, dual, float64, type Real } from '../../src/index.js'
import { expectNear } from '../near.js'
import { numbers } from '../numerals.js'
import { property } from '../property.js'

const wide = decimalOf(200)

/** A number itself, whatever the arithmetic that it came from. */
const exact = <N>(real: Real<N>, a: N) => wide.of(real.toText(a))

/** The laws of `Real`, each to the roundings that its two sides make: 2 for an elementary function, 1 otherwise. */
const laws = <N>(real: Real<N>, digits: number) => {
  const { add, sub, mul, div, neg, abs, zero, one, compare, equals, sqrt, cbrt, exp, expm1, ln, log1p, pow } = real
  const any = numbers(real, { digits })
  const positive = numbers(real, { digits, sign: 'positive' })
  const nonZero = any.filter(a => !real.isZero(a))
  /** Exponents and arguments of `exp`: small enough that no arithmetic overflows. */
  const moderate = numbers(real, { digits, exponents: [-12, 1] })
  const near = (actual: N, expected: N, units: number, scale?: N) => expectNear(real, actual, expected, units, scale)
  const sum = (...terms: readonly N[]) => terms.map(abs).reduce(add)

  describe('a field, to rounding', () => {
    property('addition and multiplication commute', [any, any], (a, b) => {
      expect(equals(add(a, b), add(b, a))).toBe(true)
      expect(equals(mul(a, b), mul(b, a))).toBe(true)
    })
    property('zero and one are neutral', [any], a => {
      expect(equals(add(a, zero), a)).toBe(true)
      expect(equals(mul(a, one), a)).toBe(true)
      expect(equals(sub(a, zero), a)).toBe(true)
      expect(equals(div(a, one), a)).toBe(true)
      expect(real.isZero(mul(a, zero))).toBe(true)
    })
    property('addition is associative', [any, any, any], (a, b, c) => {
      near(add(add(a, b), c), add(a, add(b, c)), 4, sum(a, b, c))
    })
    property('multiplication is associative', [any, any, any], (a, b, c) => {
      near(mul(mul(a, b), c), mul(a, mul(b, c)), 4)
    })
    property('multiplication distributes over addition', [any, any, any], (a, b, c) => {
      near(mul(a, add(b, c)), add(mul(a, b), mul(a, c)), 4, mul(abs(a), sum(b, c)))
    })
    property('subtraction undoes addition, and is addition of the opposite', [any, any], (a, b) => {
      near(sub(add(a, b), b), a, 2, sum(a, b, b))
      expect(equals(sub(a, b), add(a, neg(b)))).toBe(true)
      expect(real.isZero(add(a, neg(a)))).toBe(true)
    })
    property('division undoes multiplication', [any, nonZero], (a, b) => {
      near(div(mul(a, b), b), a, 2)
      near(mul(div(a, b), b), a, 2)
    })
    property('a remainder is smaller than its divisor, and the rest a multiple of it', [any, nonZero], (a, b) => {
      // A whole quotient must be a number of few digits to be told from its neighbours.
      fc.pre(compare(abs(div(a, b)), real.of(1e8)) < 0)
      const remainder = real.mod(a, b)
      expect(compare(abs(remainder), abs(b))).toBe(-1)
      expect(compare(mul(remainder, a), zero)).toBeGreaterThanOrEqual(0)
      const times = div(sub(a, remainder), b)
      near(times, real.of(Math.round(real.toNumber(times))), 4, sum(times, one))
    })
    property('the degree is Euclidean: every number but zero divides every other', [nonZero], a => {
      expect(real.degree(a)).toBe(1)
    })
  })

  describe('an order', () => {
    property('total, antisymmetric, and one with equality', [any, any], (a, b) => {
      expect(compare(a, b)).toBe(-compare(b, a) + 0)
      expect(compare(a, b) === 0).toBe(equals(a, b))
      expect(compare(a, a)).toBe(0)
      expect([-1, 0, 1]).toContain(compare(a, b))
    })
    property('transitive', [any, any, any], (a, b, c) => {
      const [least, middle, most] = [a, b, c].sort(compare) as [N, N, N]
      expect(compare(least, middle)).toBeLessThanOrEqual(0)
      expect(compare(middle, most)).toBeLessThanOrEqual(0)
      expect(compare(least, most)).toBeLessThanOrEqual(0)
    })
    property('the order of the numerals', [any, any], (a, b) => {
      expect(compare(a, b)).toBe(wide.compare(exact(real, a), exact(real, b)))
    })
    property(
      'kept by addition, and by multiplication with what is positive',
      [any, any, any, positive],
      (a, b, c, p) => {
        if (compare(a, b) <= 0) {
          expect(compare(add(a, c), add(b, c))).toBeLessThanOrEqual(0)
          expect(compare(mul(a, p), mul(b, p))).toBeLessThanOrEqual(0)
        }
      },
    )
    property('min and max are the two, in order; abs and neg agree with it', [any, any], (a, b) => {
      expect(real.min(a, b)).toBe(compare(b, a) < 0 ? b : a)
      expect(real.max(a, b)).toBe(compare(b, a) > 0 ? b : a)
      expect(equals(abs(a), real.max(a, neg(a)))).toBe(true)
      expect(equals(neg(neg(a)), a)).toBe(true)
      expect(compare(neg(a), neg(b))).toBe(compare(b, a))
    })
  })

  describe('elementary functions', () => {
    property('the square root', [positive, any], (a, b) => {
      near(mul(sqrt(a), sqrt(a)), a, 3)
      near(sqrt(mul(b, b)), abs(b), 2)
    })
    property('the cube root, also of what is negative', [any], a => {
      const root = cbrt(a)
      near(mul(mul(root, root), root), a, 8)
      expect(equals(cbrt(neg(a)), neg(root))).toBe(true)
    })
    property('exp and ln undo each other', [positive, moderate], (a, b) => {
      near(exp(ln(a)), a, 4, mul(a, sum(one, ln(a))))
      near(ln(exp(b)), b, 4, sum(one, b))
    })
    property(
      'exp turns sums into products, and ln products into sums',
      [moderate, moderate, positive, positive],
      (a, b, c, d) => {
        const power = exp(add(a, b))
        near(mul(exp(a), exp(b)), power, 8, mul(power, sum(one, a, b)))
        near(add(ln(c), ln(d)), ln(mul(c, d)), 8, sum(one, ln(c), ln(d)))
      },
    )
    property('expm1 and log1p undo each other, however small', [moderate, positive], (a, b) => {
      // Below −1, expm1 is so near to −1 that log1p must lose digits.
      fc.pre(compare(a, neg(one)) > 0)
      near(log1p(expm1(a)), a, 8)
      near(expm1(log1p(b)), b, 8, mul(b, sum(one, log1p(b))))
    })
    property('expm1 and log1p are exp and ln, shifted by one', [moderate, positive], (a, b) => {
      near(expm1(a), sub(exp(a), one), 4, sum(one, exp(a)))
      near(log1p(b), ln(add(one, b)), 4, sum(one, ln(add(one, b))))
    })
    // So small that the third term of the series is below the last digit.
    const tiny = numbers(real, { digits, exponents: [-2 * digits, -Math.ceil(digits / 2) - 2] })
    property('expm1 and log1p of what is tiny keep its digits', [tiny], a => {
      const square = div(mul(a, a), real.of(2))
      const cube = mul(a, mul(a, a))
      near(expm1(a), add(add(a, square), div(cube, real.of(6))), 4)
      near(log1p(a), add(sub(a, square), div(cube, real.of(3))), 4)
    })
    property('a power is exp(b · ln a)', [positive, moderate], (a, b) => {
      const exponent = mul(b, ln(a))
      fc.pre(compare(abs(exponent), real.of(500)) < 0)
      near(pow(a, b), exp(exponent), 8, mul(pow(a, b), sum(one, exponent)))
    })
    property('powers to whole numbers and to halves', [positive], a => {
      expect(equals(pow(a, zero), one)).toBe(true)
      expect(equals(pow(a, one), a)).toBe(true)
      near(pow(a, real.of(3)), mul(a, mul(a, a)), 4)
      near(pow(a, real.of(-1)), div(one, a), 3)
      near(pow(a, real.of('0.5')), sqrt(a), 3)
    })
    property('a power of zero', [positive], a => {
      expect(equals(pow(zero, a), zero)).toBe(true)
    })
    property(
      'all of them are increasing',
      [positive, numbers(real, { digits, sign: 'positive', exponents: [-3, 0] })],
      (a, step) => {
        const more = mul(a, add(one, step))
        for (const f of [sqrt, cbrt, ln, log1p]) expect(compare(f(a), f(more))).toBe(-1)
        fc.pre(compare(more, real.of(500)) < 0)
        for (const f of [exp, expm1]) expect(compare(f(a), f(more))).toBeLessThanOrEqual(0)
      },
    )
  })
}

describe.each([
  ['float64', () => laws(float64, 17)],
  ['ten decimal digits', () => laws(decimalOf(10), 10)],
  ['decimal', () => laws(decimal, 40)],
  ['sixty decimal digits', () => laws(decimalOf(60), 60)],
  ['dual numbers', () => laws(dual(float64), 17)],
  ['dual decimals', () => laws(dual(decimalOf(20)), 20)],
  ['dual numbers of dual numbers', () => laws(dual(dual(float64)), 17)],
])('%s', (_name, lawsHold) => {
  lawsHold()
})
