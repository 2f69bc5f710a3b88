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
    expect(readNumber(text), text).toBe(value)
  }
  expect(readNumber('0.3', 'percent')).toBe(0.003)
  expect(readNumber('80 %', 'share')).toBe(0.8)
})

test('what is no number is none', () => {
  for (const text of ['', ' ', 'abc', '1.2.3', '÷0', '1e999', '--1', '0x10', 'NaN', '∞', '1e3e3']) {
    expect(readNumber(text), text).toBeUndefined()
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
    expect(readNumber(written(field({ written: how }), value), how)).toBe(value)
  }
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
