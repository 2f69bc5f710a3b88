import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wholeUnits } from '../../src/index.js'
import { property } from '../property.js'

const { of, isFinite: isWholeNumber, div, mod, sqrt, pow, abs, neg, min, max, compare, toText, toNumber } = wholeUnits

test('reads whole numerals only, and writes what it reads', () => {
  expect(of('123456789012345678901234567890')).toBe(123456789012345678901234567890n)
  expect(toText(of('-7'))).toBe('-7')
  for (const none of [0.5, '0.5', '1e3', '', 'x', Number.NaN]) expect(isWholeNumber(of(none))).toBe(false)
})

test('divides towards zero, and by zero not at all', () => {
  expect([div(7n, 2n), div(-7n, 2n), mod(7n, 2n)]).toEqual([3n, -3n, 1n])
  expect([div(1n, 0n), mod(1n, 0n), sqrt(-1n), pow(2n, -1n)].map(isWholeNumber)).toEqual([false, false, false, false])
  expect(wholeUnits.exp(1n)).toBeNaN()
})

test('orders', () => {
  expect([abs(-2n), neg(2n), min(1n, 2n), max(1n, 2n), pow(2n, 10n)]).toEqual([2n, -2n, 1n, 2n, 1024n])
  expect([compare(1n, 2n), compare(2n, 2n), compare(3n, 2n)]).toEqual([-1, 0, 1])
  expect(toNumber(10n ** 18n)).toBe(1e18)
})

property('rounds roots down', [fc.bigInt({ min: 0n, max: 2n ** 512n })], a => {
  const root = sqrt(a)
  expect(root * root <= a && (root + 1n) ** 2n > a).toBe(true)
})
