import { constantFee, directionalFee, offPegFee, stableSurgeFee, volatilityFee } from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { brokenFees } from '../src/broken/broken-fees.ts'
import { feeLaws } from '../src/fees/index.ts'
import { checkFee, describePlugInReport, type PlugInReport } from '../src/index.ts'

const brokenBy = ({ laws }: PlugInReport) => laws.filter(({ outcome }) => outcome === 'broken').map(({ law }) => law)

const reports = brokenFees.map(({ definition }) => checkFee(definition, {}, { seed: 1 }))

describe('every broken fee is rejected', () => {
  test.each(brokenFees.map((broken, i) => ({ ...broken, name: broken.definition.name, report: reports[i] })))(
    '$name: $mistake',
    ({ breaks, report }) => {
      expect(report?.passed).toBe(false)
      expect(report?.problems).toEqual([])
      expect(report && brokenBy(report)).toEqual(expect.arrayContaining([...breaks]))
    },
  )
})

test.each(feeLaws.map(({ name }) => name))('%s rejects a broken fee', law => {
  expect(brokenFees.some(({ breaks }) => breaks.includes(law))).toBe(true)
})

const ours = [constantFee, directionalFee, offPegFee, stableSurgeFee, volatilityFee]

test.each(ours.map(definition => [definition.name, definition] as const))('%s keeps the laws', (_name, definition) => {
  const report = checkFee(definition, {}, { seed: 1 })
  expect(report.passed, describePlugInReport(report)).toBe(true)
})

test('a fee that is not there is a problem, and no law is tried', () => {
  const report = checkFee(constantFee, { rate: 2 })
  expect(report).toMatchObject({ passed: false, laws: [] })
  expect(report.problems[0]).toContain('rate')
})

test('a law that is not there is named', () => {
  expect(checkFee(constantFee, {}, { only: ['rates'] }).problems[0]).toContain('There is no law rates')
})

test('a failure can be found again by its seed and path', () => {
  const [first] = brokenFees
  const found = checkFee(first.definition, {}, { seed: 7, only: ['rate'] }).laws[0]
  const again = checkFee(first.definition, {}, { seed: 7, only: ['rate'], path: found?.counterexample?.path ?? '' })
  expect(again.laws[0]?.counterexample?.inputs).toEqual(found?.counterexample?.inputs)
  expect(found?.counterexample?.inputs).toHaveProperty('trades')
})
