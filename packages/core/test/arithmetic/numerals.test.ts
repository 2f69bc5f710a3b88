import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DECIMAL_DIGITS, decimal, decimalOf, dual, float64, type Real } from '../../src/index.js'
import { numbers, numerals } from '../numerals.js'
import { property } from '../property.js'

const plain = ['12', '-0.5', '.5', '5.', '+3', '1e-7', '1E+7', '-0', '007', '0.1e1']
const noNumerals = [
  '',
  ' ',
  'abc',
  'NaN',
  'Infinity',
  '-Infinity',
  '0x10',
  '0b1',
  '0o7',
  '1_000',
  '1,5',
  '1e',
  'e5',
  '.',
  '+',
  '-',
  '--1',
  '1.2.3',
  ' 1',
  '1 ',
  '1\n',
  '1e1.5',
  '1n',
  '１',
  '٣',
  '½',
  'null',
  '[object Object]',
]

const reads = <N>(real: Real<N>, digits: number) => {
  test.each(plain)('the numeral %j', text => {
    expect(real.isFinite(real.of(text))).toBe(true)
    expect(real.toNumber(real.of(text)) + 0).toBe(Number(text) + 0)
  })
  test.each(noNumerals)('no number: %j', text => {
    expect(real.isFinite(real.of(text))).toBe(false)
  })
  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('no number: %d', value => {
    expect(real.isFinite(real.of(value))).toBe(false)
  })
  property('any text is a number or is not, and never throws', [fc.string()], text => {
    expect(typeof real.isFinite(real.of(text))).toBe('boolean')
  })
  property('what is written is read back', [numbers(real, { digits, exponents: [-300, 290] })], a => {
    expect(real.equals(real.of(real.toText(a)), a)).toBe(true)
  })
  property('what is written is a plain numeral', [numbers(real, { digits, exponents: [-300, 290] })], a => {
    expect(real.toText(a)).toMatch(/^-?\d+(\.\d+)?(e[+-]\d+)?$/)
  })
  property('a number and its text are the same', [fc.double({ noNaN: true, noDefaultInfinity: true })], value => {
    expect(real.equals(real.of(value), real.of(String(value)))).toBe(true)
  })
}

describe.each([
  ['float64', () => reads(float64, 17)],
  ['decimal', () => reads(decimal, 40)],
  ['decimalOf(25)', () => reads(decimalOf(25), 25)],
  ['dual(float64)', () => reads(dual(float64), 17)],
  ['dual(dual(decimal))', () => reads(dual(dual(decimal)), 40)],
])('%s reads', (_name, holds) => holds())

describe('decimals', () => {
  property('keep every digit of a numeral, more than they compute with', [numerals({ digits: 90 })], text => {
    const wide = decimalOf(100)
    const given = wide.of(text)
    expect(wide.equals(wide.of(decimal.toText(decimal.of(text))), given)).toBe(true)
  })
  test('reach far beyond what a double can hold', () => {
    expect(decimal.toText(decimal.mul(decimal.of('1e-5000'), decimal.of('1e-5000')))).toBe('1e-10000')
    expect(float64.isFinite(float64.of('1e5000'))).toBe(false)
    expect(float64.isZero(float64.of('1e-5000'))).toBe(true)
  })
  test('of other precisions are taken at the precision of the arithmetic', () => {
    const third = decimalOf(60).div(decimalOf(60).one, decimalOf(60).of(3))
    const sum = decimalOf(20).add(third, decimalOf(60).zero)
    expect(decimalOf(20).toText(sum)).toBe('0.33333333333333333333')
    expect(decimalOf(20).toText(decimalOf(20).sqrt(third))).toBe('0.57735026918962576451')
  })
  test('have a finer arithmetic of twice the digits', () => {
    expect(decimal.finer?.().name).toBe('decimal(80)')
    expect(decimalOf(DECIMAL_DIGITS.most).finer?.().name).toBe('decimal(400)')
  })
  test.each([2, 7, 40, 200])('of %d digits there are', digits => {
    const real = decimalOf(digits)
    expect(real.name).toBe(`decimal(${digits})`)
    const third = real.toText(real.div(real.one, real.of(3)))
    expect(third.replace(/^0\.|e.*$|(?<=^3)\./g, '')).toBe('3'.repeat(digits))
  })
  test.each([0, 1, -5, 201, 1e9, 2.5, Number.NaN, Number.POSITIVE_INFINITY, '40', null, undefined, {}])(
    'of %s digits there are none: all results are NaN',
    digits => {
      const real = decimalOf(digits as number)
      expect(real.isFinite(real.one)).toBe(false)
      expect(real.isFinite(real.zero)).toBe(false)
      expect(real.isFinite(real.of(1))).toBe(false)
      expect(real.isFinite(real.of('1'))).toBe(false)
    },
  )
})

describe('outside of its domain, a function has no number for a result', () => {
  const domain = <N>(real: Real<N>) => {
    const { of, zero, one } = real
    const results: readonly (readonly [string, N])[] = [
      ['√−1', real.sqrt(of(-1))],
      ['ln 0', real.ln(zero)],
      ['ln −1', real.ln(of(-1))],
      ['log1p −1', real.log1p(of(-1))],
      ['log1p −2', real.log1p(of(-2))],
      ['1/0', real.div(one, zero)],
      ['0/0', real.div(zero, zero)],
      ['0^−1', real.pow(zero, of(-1))],
      ['(−2)^½', real.pow(of(-2), of('0.5'))],
      ['NaN + 1', real.add(of(Number.NaN), one)],
      ['exp of what is too large', real.exp(of('1e20'))],
    ]
    expect(results.filter(([, result]) => real.isFinite(result)).map(([what]) => what)).toEqual([])
  }
  test.each([
    ['float64', () => domain(float64)],
    ['decimal', () => domain(decimal)],
    ['dual(float64)', () => domain(dual(float64))],
    ['dual(decimal)', () => domain(dual(decimal))],
  ])('%s', (_name, holds) => holds())
})
