import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { narrowed, type Wide, widened, wideReal } from '../../src/arithmetic/wide.js'
import { decimalOf } from '../../src/index.js'
import { property } from '../property.js'

const exact = decimalOf(60)
type Decimal = typeof exact extends { readonly one: infer N } ? N : never

const exactly = ({ significand, exponent }: Wide): Decimal =>
  exact.mul(exact.of(significand.toPrecision(60)), exact.pow(exact.of(2), exact.of(512 * exponent)))

/** Numbers over ten times the exponents of `float64`. */
const positive = fc
  .tuple(fc.double({ min: 0.5, max: 1, noNaN: true }), fc.integer({ min: -10_000, max: 10_000 }))
  .map(([digits, bits]) => wideReal.mul(widened(digits), wideReal.pow(widened(2), widened(bits))))
const signed = fc.tuple(positive, fc.boolean()).map(([a, isNegative]) => (isNegative ? wideReal.neg(a) : a))

const isNear = (actual: Wide, expected: Decimal): boolean =>
  exact.isZero(expected)
    ? actual.significand === 0
    : exact.toNumber(exact.abs(exact.div(exact.sub(exactly(actual), expected), expected))) < 1e-13

describe('exponents without end', () => {
  for (const name of ['add', 'sub', 'mul', 'div', 'min', 'max'] as const) {
    property(name, [signed, signed], (a, b) => isNear(wideReal[name](a, b), exact[name](exactly(a), exactly(b))))
  }
  for (const name of ['sqrt', 'cbrt', 'log1p'] as const) {
    property(name, [positive], a => isNear(wideReal[name](a), exact[name](exactly(a))))
  }
  property('compare', [signed, signed], (a, b) => wideReal.compare(a, b) === exact.compare(exactly(a), exactly(b)))
  property('exp and expm1', [fc.double({ min: -500, max: 500, noNaN: true })], exponent => {
    const a = widened(exponent)
    const [power, lessOne] = [exact.exp(exactly(a)), exact.expm1(exactly(a))]
    return isNear(wideReal.exp(a), power) && isNear(wideReal.expm1(a), lessOne)
  })
  property('pow', [positive, fc.double({ min: -3, max: 3, noNaN: true })], (a, power) => {
    const exponent = widened(power)
    return isNear(wideReal.pow(a, exponent), exact.pow(exactly(a), exactly(exponent)))
  })
  property('numbers come back as they went', [fc.double({ noNaN: true })], a => narrowed(widened(a)) === a)
  test('are written as numerals', () => {
    expect(wideReal.toText(widened(0.1))).toBe('0.1')
    expect(wideReal.toText(wideReal.mul(widened(1e-300), widened(-3e-200)))).toBe('-3e-500')
    expect(wideReal.toText(wideReal.mul(widened(1e200), widened(1e200)))).toBe('1e+400')
    expect(wideReal.toText(wideReal.div(widened(1), widened(0)))).toBe('Infinity')
  })
})
