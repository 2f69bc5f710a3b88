import { either as E } from 'fp-ts'
import { expect, test } from 'vitest'
import { limits, type NumberField, readNumber, sliderOf, written } from '../src/settings/number-field.ts'

const field = (parts: Partial<NumberField>): NumberField => ({
  ...{ key: 'a', label: 'A', meaning: '', written: 'number', preset: 100, bounds: {} },
  ...parts,
})

test('numbers are read as people type them', () => {
  for (const [text, value] of [
    ['1,000', 1000],
    ['$5k', 5000],
    ['2m', 2e6],
    ['×1.5', 1.5],
    ['x2', 2],
    ['÷4', 0.25],
    ['/ 4', 0.25],
    ['−0.05', -0.05],
    ['1e3', 1000],
    ['.5', 0.5],
  ] as const) {
    expect(readNumber(text), text).toEqual(E.right(value))
  }
  expect(readNumber('0.3', 'percent')).toEqual(E.right(0.003))
  expect(readNumber('80 %', 'share')).toEqual(E.right(0.8))
  expect(readNumber('4bp', 'percent')).toEqual(E.right(0.0004))
  expect(readNumber('12.5 BP', 'share')).toEqual(E.right(0.00125))
  expect(readNumber('5bp')).toEqual(E.right(0.0005))
  expect(readNumber('5M')).toEqual(E.right(5e6))
})

test('basis points are of no amount, and of no ratio', () => {
  const question = readNumber('30bp', 'dollars')
  expect(E.isLeft(question) ? question.left : '').toBe('is 30\u00a0bp: write an amount, such as 10,000')
  expect(readNumber('+30bp', 'ratio')).toEqual(E.left(undefined))
  expect(readNumber('bp', 'percent')).toEqual(E.left(undefined))
})

test('what is no number is none', () => {
  for (const text of ['', ' ', 'abc', '1.2.3', '÷0', '1e999', '--1', '0x10', 'NaN', '∞', '1e3e3']) {
    expect(readNumber(text), text).toEqual(E.left(undefined))
  }
})

test('what is written can be read again', () => {
  for (const [how, value] of [
    ['ratio', 0.5],
    ['ratio', 1.5],
    ['percent', 0.003],
    ['share', 0.8],
    ['dollars', 10_000],
    ['number', 123.45],
  ] as const) {
    expect(readNumber(written(field({ written: how }), value), how)).toEqual(E.right(value))
  }
})

test('a change in percent is one of a ratio, and needs its sign', () => {
  for (const [text, ratio] of [
    ['+40%', 1.4],
    ['+40 %', 1.4],
    ['−30 %', 0.7],
    ['-30%', 0.7],
    ['+0.05%', 1.0005],
  ] as const) {
    expect(readNumber(text, 'ratio'), text).toEqual(E.right(ratio))
  }
  for (const text of ['40%', '50 %']) {
    const read = readNumber(text, 'ratio')
    expect(E.isLeft(read) ? read.left?.replaceAll('\u00a0', ' ') : '', text).toMatch(
      /^is \d0 %: write \+\d0 % or −\d0 % for a change, or ×0\.\d$/,
    )
  }
  expect(readNumber('×40%', 'ratio')).toEqual(E.left(undefined))
})

test('an amount and a percentage take no change: what to write is said', () => {
  for (const [text, how, question] of [
    ['+5%', 'dollars', 'is +5 %: write an amount, such as 10,000'],
    ['50 %', 'dollars', 'is 50 %: write an amount, such as 10,000'],
    ['÷2', 'dollars', 'is ÷2: write an amount, such as 10,000'],
    ['+40%', 'percent', 'is +40 %: write 40 %'],
    ['x0.5', 'percent', 'is x0.5: write a percentage, such as 30 %'],
    ['÷2', 'share', 'is ÷2: write a percentage, such as 30 %'],
  ] as const) {
    const read = readNumber(text, how)
    expect(E.isLeft(read) ? read.left?.replaceAll('\u00a0', ' ') : read.right, text).toBe(question)
  }
  expect(readNumber('40%', 'percent')).toEqual(E.right(0.4))
  expect(readNumber('$5k', 'dollars')).toEqual(E.right(5000))
})

test('a comma groups thousands, and is asked about elsewhere', () => {
  expect(readNumber('$1,234,567.5')).toEqual(E.right(1_234_567.5))
  for (const text of ['10.000,50', '1,5', '10,00', '1,000,00', ',5', '1,0000']) {
    const read = readNumber(text, 'dollars')
    expect(E.isLeft(read) ? read.left : '', text).toMatch(/^has a comma that no thousand follows/)
  }
})

test('a number that is shown is the one that is used', () => {
  const shown = (how: NumberField['written'], value: number) => written(field({ written: how }), value)
  expect(shown('ratio', 1.5 * 1.1)).toBe('×1.65')
  expect(shown('ratio', 1 / 1.5)).toBe('÷1.5')
  expect(shown('ratio', 1.00005)).toBe('×1.00005')
  expect(shown('share', 0.9999)).toBe('99.99\u00a0%')
  expect(shown('percent', 0.1 + 0.2)).toBe('30\u00a0%')
  expect(shown('dollars', 1_234_567.89)).toBe('$1,234,567.89')
  expect(shown('number', -0.05)).toBe('−0.05')
  expect(shown('number', 1e21)).toBe('1e+21')
})

test('limits are said in the words of the field', () => {
  expect(limits(field({ bounds: { atLeast: 1, atMost: 1e6 } }))).toBe('must be 1–1,000,000')
  expect(limits(field({ bounds: { above: 0, atMost: 1e6 } }))).toBe('must be above 0 and at most 1,000,000')
  expect(limits(field({ bounds: { above: 'lower' } }))).toBe('must be a number')
  expect(limits(field({ bounds: { atLeast: 0, atMost: 5, integer: true } }))).toBe('must be a whole number of 0–5')
})

test('a slider goes where the bounds let it, and there is none where it would be of no use', () => {
  expect(sliderOf(field({ bounds: { above: 0, atMost: 1e6 } }))).toEqual({ min: 1, max: 10_000, isLog: true })
  expect(sliderOf(field({ written: 'share', preset: 0.8 }))).toEqual({ min: 0.01, max: 0.99, isLog: false })
  expect(sliderOf(field({ preset: -0.05, bounds: { atLeast: -5, atMost: 5 } }))).toBeUndefined()
})
