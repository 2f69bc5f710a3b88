import { orThrow } from '@ammeter/core'
import { option as O } from 'fp-ts'
import { expect, test } from 'vitest'
import { placeOfFees } from '../../src/position/terms.js'
import { runTerms } from '../../src/run/run-terms.js'
import { product, range, weighted } from '../curves.js'

test('fees are set aside where the prices of a curve have an end, and kept in the reserves where they have none', () => {
  expect(placeOfFees(product)).toBe('kept')
  expect(placeOfFees(weighted)).toBe('kept')
  expect(placeOfFees(range(0.5, 2))).toBe('aside')
})

test('one end is enough', () => {
  const { lower, upper } = range(0.5, 2).prices
  expect(placeOfFees({ ...product, prices: { lower, upper: O.none } })).toBe('aside')
  expect(placeOfFees({ ...product, prices: { lower: O.none, upper } })).toBe('aside')
})

test('terms that do not say where fees go are those of that place', () => {
  expect(orThrow(runTerms({ curve: product })).kept).toBe(true)
  expect(orThrow(runTerms({ curve: range(0.5, 2) })).kept).toBe(false)
  expect(orThrow(runTerms({ curve: range(0.5, 2), fees: 'kept' })).kept).toBe(true)
})
