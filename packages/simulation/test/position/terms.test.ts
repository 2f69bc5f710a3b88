import { orThrow } from '@ammeter/core'
import { expect, test } from 'vitest'
import { runTerms } from '../../src/run/run-terms.js'
import { product, range } from '../curves.js'

test('terms that do not say what becomes of fees take that default', () => {
  expect(orThrow(runTerms({ curve: product })).compounds).toBe(true)
  expect(orThrow(runTerms({ curve: range(0.5, 2) })).compounds).toBe(false)
  expect(orThrow(runTerms({ curve: range(0.5, 2), fees: 'compounded' })).compounds).toBe(true)
})

test.each([
  [{ fees: 'collect' }, 'fees', 'collect', 'compounded or collected'],
  [{ feeFrom: 'out' }, 'feeFrom', 'out', 'input or output'],
])('words that there are not are refused: %j', (terms, setting, given, allowed) => {
  const refused = runTerms({ curve: product, ...(terms as object) })
  expect(refused).toMatchObject({ _tag: 'Left', left: { _tag: 'InvalidSetting', setting, given, allowed } })
})

test('text is no number', () => {
  const refused = runTerms({ curve: product, fee: '0.003' as unknown as number })
  expect(refused).toMatchObject({ _tag: 'Left', left: { setting: 'fee', given: '0.003' } })
})
