import {
  amount,
  apr,
  change,
  count,
  dollars,
  isRounding,
  loss,
  multiple,
  multipleAndChange,
  percent,
  shortPercent,
  signedPercent,
  times,
} from '@ammeter/charts/format'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

/** As it is read: the space at which no line breaks looks like any other. */
const read = (text: string) => text.replaceAll('\u00a0', ' ')

describe('a loss has a minus sign and two decimals', () => {
  test.each([
    [0, '0.00 %'],
    [-0, '0.00 %'],
    [0.05719, '−5.72 %'],
    [0.00009, '<0.01 %'],
    [1e-11, '<0.01 %'],
    [1e-300, '0.00 %'],
    [0.0001, '−0.01 %'],
    [1, '−100.00 %'],
    [-0.5, '+50.00 %'],
    [Number.POSITIVE_INFINITY, '−∞'],
    [Number.NaN, 'n/a'],
    [undefined, 'n/a'],
  ])('%d', (fraction, text) => {
    expect(read(loss(fraction))).toBe(text)
  })
})

describe('percents', () => {
  test.each([
    [percent(0.1234), '12.34 %'],
    [percent(-0.1234), '−12.34 %'],
    [percent(9.99994), '999.99 %'],
    [percent(9.99996), '1,000 %'],
    [percent(123.456), '12,346 %'],
    [percent(1e20), '1×10²² %'],
    [signedPercent(0), '0.00 %'],
    [signedPercent(0.5), '+50.00 %'],
    [signedPercent(-0.00001), '<0.01 %'],
    [percent(1e308), '∞ %'],
    [shortPercent(0.3), '30 %'],
    [shortPercent(0.07), '7 %'],
    [shortPercent(-0.005), '−0.5 %'],
    [shortPercent(1e-17), '0 %'],
    [shortPercent(1 / 3), '33.333 %'],
    [shortPercent(0.0000012), '0.00012 %'],
    [shortPercent(undefined), 'n/a'],
  ])('%s', (written, text) => {
    expect(read(written)).toBe(text)
  })
})

describe('a yearly rate has one decimal, and none above 100 %', () => {
  test.each([
    [0.34529, '34.5 %'],
    [1, '100.0 %'],
    [1.0004, '100.0 %'],
    [1.0006, '100 %'],
    [2.671, '267 %'],
    [23.456, '2,346 %'],
    [0.0001, '<0.1 %'],
    [0, '0.0 %'],
    [Number.POSITIVE_INFINITY, '∞'],
  ])('%d', (fraction, text) => {
    expect(read(apr(fraction))).toBe(text)
  })
})

describe('money is whole above one dollar', () => {
  test.each([
    [10_000, '$10,000'],
    [-283.6, '−$284'],
    [1.4, '$1'],
    [0.999, '$1'],
    [0.42, '$0.42'],
    [0.001, '<$0.01'],
    [-0.4, '−$0.40'],
    [0, '$0'],
    [1e18, '$1×10¹⁸'],
    [undefined, 'n/a'],
  ])('%d', (value, text) => {
    expect(dollars(value)).toBe(text)
  })
})

describe('amounts and prices have five significant digits', () => {
  test.each([
    [0, '0'],
    [1, '1'],
    [1234.5678, '1,234.6'],
    [99_999.4, '99,999'],
    [99_999.6, '100,000'],
    [1_234_567, '1,234,567'],
    [0.1 + 0.2, '0.3'],
    [0.000123456, '0.00012346'],
    [1.5e-7, '1.5×10⁻⁷'],
    [-2, '−2'],
    [1e15, '1×10¹⁵'],
    [Number.NEGATIVE_INFINITY, '−∞'],
  ])('%d', (value, text) => {
    expect(amount(value)).toBe(text)
  })
})

describe('price ratios', () => {
  test.each([
    [2, '×2 (+100 %)'],
    [0.5, '÷2 (−50 %)'],
    [1, '×1 (0 %)'],
    [1.53, '×1.53 (+53 %)'],
    [1.00001, '×1 (+<0.01 %)'],
    [0.9999999, '×1 (−<0.01 %)'],
    [100, '×100 (+9,900 %)'],
    [1 / 3, '÷3 (−66.67 %)'],
    [Number.NaN, 'n/a (n/a)'],
  ])('%d', (ratio, text) => {
    expect(read(multipleAndChange(ratio))).toBe(text)
  })

  test('nothing is left of a price', () => {
    expect([multiple(0), read(change(0))]).toEqual(['÷∞', '−100 %'])
    expect([multiple(Number.POSITIVE_INFINITY), read(change(Number.POSITIVE_INFINITY))]).toEqual(['×∞', '+∞ %'])
    expect(multiple(-1)).toBe('n/a')
  })
})

test('how many times over', () => {
  expect([times(0.3214), times(0), times(0.001), times(1234.5), times(-2)]).toEqual([
    ...['0.32×', '0.00×', '<0.01×', '1,234.50×', '−2.00×'],
  ])
  expect([times(0.001, ''), times(1234.5, '')]).toEqual(['<0.01', '1,234.50'])
})

test('whole numbers have grouped thousands', () => {
  expect([count(0), count(999), count(26304), count(-1234567)]).toEqual(['0', '999', '26,304', '−1,234,567'])
})

test('what rounding leaves of zero is told from a small part of a whole', () => {
  expect([isRounding(-9e-9, 10_000), isRounding(2e-8, 10_000)]).toEqual([true, false])
  expect([isRounding(-9e-13), isRounding(2e-12)]).toEqual([true, false])
})

test('ticks of an axis have no more decimals than they need', () => {
  expect([-0.2, 0.005, 0, 12.5].map(shortPercent).map(read)).toEqual(['−20 %', '0.5 %', '0 %', '1,250 %'])
})

describe('of any number', () => {
  const all = { amount, apr, change, count, dollars, loss, multiple, percent, shortPercent, signedPercent, times }

  test.each(Object.entries(all))(
    '%s is never a raw float, and has no hyphen and no space that breaks',
    (_name, write) => {
      fc.assert(
        fc.property(fc.double(), value => {
          const text = write(value)
          expect(text).not.toMatch(/NaN|Infinity|undefined|e[+-]?\d|-| /)
          expect(text.length).toBeLessThan(30)
        }),
      )
    },
  )

  test('opposite numbers differ in their sign alone', () => {
    const bare = (text: string) => text.replace(/[−+]/, '')
    fc.assert(
      fc.property(fc.double({ noNaN: true }), value => {
        for (const write of [amount, apr, count, dollars, loss, percent, signedPercent, times]) {
          expect(bare(write(value))).toBe(bare(write(-value)))
        }
      }),
    )
  })
})
