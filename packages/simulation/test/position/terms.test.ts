import { orThrow } from '@ammeter/core'
import { option as O } from 'fp-ts'
import { expect, test } from 'vitest'
import { defaultFeeHandling } from '../../src/position/terms.js'
import { runTerms } from '../../src/run/run-terms.js'
import { product, range, weighted } from '../curves.js'

test('fees are collected where the prices of a curve have an end, and compounded where they have none', () => {
  expect(defaultFeeHandling(product)).toBe('compounded')
  expect(defaultFeeHandling(weighted)).toBe('compounded')
  expect(defaultFeeHandling(range(0.5, 2))).toBe('collected')
})

test('one end is enough', () => {
  const { lower, upper } = range(0.5, 2).prices
  expect(defaultFeeHandling({ ...product, prices: { lower, upper: O.none } })).toBe('collected')
  expect(defaultFeeHandling({ ...product, prices: { lower: O.none, upper } })).toBe('collected')
})

test('terms that do not say what becomes of fees take that default', () => {
  expect(orThrow(runTerms({ curve: product })).compounds).toBe(true)
  expect(orThrow(runTerms({ curve: range(0.5, 2) })).compounds).toBe(false)
  expect(orThrow(runTerms({ curve: range(0.5, 2), fees: 'compounded' })).compounds).toBe(true)
})
