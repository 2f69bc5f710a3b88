import { decimal } from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { basketLaws } from '../src/baskets/index.ts'
import { brokenBaskets, soundBasket } from '../src/broken/broken-baskets.ts'
import { checkBasket, describePlugInReport, type PlugInReport } from '../src/index.ts'

const brokenBy = ({ laws }: PlugInReport) => laws.filter(({ outcome }) => outcome === 'broken').map(({ law }) => law)

describe('every broken basket is rejected', () => {
  test.each(brokenBaskets.map(broken => ({ ...broken, name: broken.definition.name })))(
    '$name: $mistake',
    ({ definition, breaks }) => {
      const report = checkBasket(definition, {}, { seed: 1 })
      expect(report.passed).toBe(false)
      expect(report.problems).toEqual([])
      expect(brokenBy(report)).toEqual(expect.arrayContaining([...breaks]))
    },
  )
})

test.each(basketLaws.map(({ name }) => name))('%s rejects a broken basket', law => {
  expect(brokenBaskets.some(({ breaks }) => breaks.includes(law))).toBe(true)
})

test('the sound basket that the broken ones start from keeps the laws', () => {
  const report = checkBasket(soundBasket, {}, { seed: 1 })
  expect(report.passed, describePlugInReport(report)).toBe(true)
  const exact = checkBasket(soundBasket, { weights: ['0.2', '0.8'] }, { seed: 1, arithmetic: decimal, runs: 30 })
  expect(exact.passed, describePlugInReport(exact)).toBe(true)
  expect(exact.laws.find(({ law }) => law === 'arithmetic')?.outcome).toBe('not applicable')
})

test('what is no basket, or has not these parameters, is a problem', () => {
  expect(checkBasket(soundBasket, { weights: [0.5] }).problems[0]).toMatch(/tokens is 1, must be a whole number/)
  expect(checkBasket(soundBasket, {}, { only: ['reflection'] }).problems).toHaveLength(1)
})

test('a counterexample is found again by its seed and path', () => {
  const { definition } = brokenBaskets[0]
  const [found] = checkBasket(definition, {}, { seed: 3, only: ['value'] }).laws
  const path = found?.counterexample?.path
  expect(path).toBeDefined()
  const [again] = checkBasket(definition, {}, { seed: 3, only: ['value'], ...(path && { path }) }).laws
  expect(again?.counterexample?.inputs).toEqual(found?.counterexample?.inputs)
})
