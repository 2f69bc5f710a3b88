import type { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal, decimalOf, float64, type Real } from '../../src/index.js'
import { numbers } from '../numerals.js'
import { property } from '../property.js'

/** Enough digits that its own rounding does not count. */
const wide = decimalOf(80)

/** All digits of a double, whose text is only the shortest that reads back. */
const ofDouble = (a: number): Decimal => {
  let whole = a
  let halvings = 0
  for (; !Number.isInteger(whole); halvings++) whole *= 2
  return wide.div(wide.of(String(BigInt(whole))), wide.of(String(2n ** BigInt(halvings))))
}

const ofDecimal = (a: Decimal): Decimal => wide.of(a.toString())

type Operation = 'add' | 'sub' | 'mul' | 'div' | 'pow'
type Elementary = 'sqrt' | 'cbrt' | 'exp' | 'expm1' | 'ln' | 'log1p'

/** Every result against the same operation on the same numbers at 80 digits: so many rounding units off, at most. */
const accuracy = <N>(
  real: Real<N>,
  exact: (a: N) => Decimal,
  digits: number,
  units: { readonly exact: number; readonly elementary: number },
) => {
  const expectRounded = (actual: N, expected: Decimal, most: number) => {
    const error = wide.abs(wide.sub(exact(actual), expected))
    const allowed = wide.mul(wide.mul(wide.of(most), exact(real.roundingUnit)), wide.abs(expected))
    expect(wide.compare(error, allowed), `${real.toText(actual)} for ${wide.toText(expected)}`).toBeLessThanOrEqual(0)
  }
  const any = numbers(real, { digits, exponents: [-40, 40] })
  const positive = numbers(real, { digits, sign: 'positive', exponents: [-40, 40] })
  const moderate = numbers(real, { digits, exponents: [-40, 1] })

  const binary = (name: Operation, most: number, a: N, b: N) =>
    expectRounded(real[name](a, b), wide[name](exact(a), exact(b)), most)
  const unary = (name: Elementary, a: N) => expectRounded(real[name](a), wide[name](exact(a)), units.elementary)

  property('the operations of a field', [any, any], (a, b) => {
    for (const name of ['add', 'sub', 'mul'] as const) binary(name, units.exact, a, b)
    if (!real.isZero(b)) binary('div', units.exact, a, b)
  })
  property('roots', [positive], a => {
    expectRounded(real.sqrt(a), wide.sqrt(exact(a)), units.exact)
    unary('cbrt', a)
  })
  property('exp and expm1', [moderate], a => {
    unary('exp', a)
    unary('expm1', a)
  })
  property('ln and log1p', [positive], a => {
    unary('ln', a)
    unary('log1p', a)
  })
  property('ln near one', [numbers(real, { digits, exponents: [-12, -2] })], a => {
    unary('ln', real.add(real.one, a))
  })
  property('log1p near minus one', [numbers(real, { digits, sign: 'positive', exponents: [-12, -2] })], a => {
    fc.pre(real.compare(a, real.roundingUnit) > 0)
    unary('log1p', real.sub(a, real.one))
  })
  property('powers', [numbers(real, { digits, sign: 'positive', exponents: [-5, 5] }), moderate], (a, b) => {
    binary('pow', units.elementary, a, real.div(b, real.of(4)))
  })
}

describe.each([
  // IEEE 754 rounds the field and the square root exactly; the others are those of the engine, good to a unit or two.
  ['float64', () => accuracy(float64, ofDouble, 17, { exact: 1, elementary: 3 })],
  ['two decimal digits', () => accuracy(decimalOf(2), ofDecimal, 2, { exact: 1, elementary: 1 })],
  ['ten decimal digits', () => accuracy(decimalOf(10), ofDecimal, 10, { exact: 1, elementary: 1 })],
  ['decimal', () => accuracy(decimal, ofDecimal, 40, { exact: 1, elementary: 1 })],
  ['sixty decimal digits', () => accuracy(decimalOf(60), ofDecimal, 60, { exact: 1, elementary: 1 })],
])('%s rounds once', (_name, isAccurate) => {
  isAccurate()
})

describe('the rounding unit', () => {
  const halfWayIsLost = <N>(real: Real<N>) => {
    const { one, roundingUnit, add } = real
    const beyond = real.mul(roundingUnit, real.of('1.5'))
    expect(real.compare(add(one, beyond), one), 'more than the unit is kept').toBe(1)
    expect(real.compare(add(one, real.div(roundingUnit, real.of(2))), one), 'less than it is lost').toBe(0)
    expect(real.equals(real.sub(add(one, beyond), one), real.mul(roundingUnit, real.of(2)))).toBe(true)
  }
  test.each([
    ['float64', () => halfWayIsLost(float64)],
    ['decimal', () => halfWayIsLost(decimal)],
    ['decimalOf(7)', () => halfWayIsLost(decimalOf(7))],
  ])('of %s is half the gap after one', (_name, holds) => holds())
})

describe('decimals against published digits', () => {
  const { of, one, toText } = decimal
  test.each([
    ['e', decimal.exp(one), '2.718281828459045235360287471352662497757'],
    ['e − 1', decimal.expm1(one), '1.718281828459045235360287471352662497757'],
    ['ln 2', decimal.ln(of(2)), '0.6931471805599453094172321214581765680755'],
    ['ln 2, from 1', decimal.log1p(one), '0.6931471805599453094172321214581765680755'],
    ['√2', decimal.sqrt(of(2)), '1.41421356237309504880168872420969807857'],
    ['10^0.3', decimal.pow(of(10), of('0.3')), '1.995262314968879601352455396739535557986'],
    ['∛2', decimal.cbrt(of(2)), '1.259921049894873164767210607278228350570'],
  ])('%s', (_name, actual, expected) => {
    expect(toText(actual)).toBe(toText(of(expected)))
  })
})
