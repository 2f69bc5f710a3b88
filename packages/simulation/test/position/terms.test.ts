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

test.each([
  [{ fees: 'collect' }, 'fees', 'collect', 'compounded or collected'],
  [{ feeFrom: 'out' }, 'feeFrom', 'out', 'input or output'],
  [{ manager: { kind: 'never' } }, 'kind of manager', 'never', 'hold or when-out or every'],
])('words that there are not are refused: %j', (terms, setting, given, allowed) => {
  const refused = runTerms({ curve: product, ...(terms as object) })
  expect(refused).toMatchObject({ _tag: 'Left', left: { _tag: 'InvalidSetting', setting, given, allowed } })
})

test('text is no number', () => {
  const refused = runTerms({ curve: product, fee: '0.003' as unknown as number })
  expect(refused).toMatchObject({ _tag: 'Left', left: { setting: 'fee', given: '0.003' } })
})
