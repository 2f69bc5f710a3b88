import { type BasketParts, decimal, defineBasket, type Num, type Real } from '@ammeter/core'
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

describe('a basket derived from one formula keeps the laws', () => {
  const derivedFrom = (name: string, formula: (real: Real<Num>, weights: readonly Num[]) => BasketParts<Num>) =>
    defineBasket({
      name,
      summary: '',
      formula: '',
      tokens: { least: 2, most: 4 },
      parameters: {},
      perToken: { weights: { sum: 1, above: 0.05, below: 0.95, meaning: 'weights' } },
      over: (real, { weights }) => formula(real, weights),
    })
  const mean = ({ pow, mul }: Real<Num>, weights: readonly Num[], each: readonly Num[]) =>
    each.map((a, i) => pow(a, weights[i] as Num)).reduce(mul)
  const worthAt = (real: Real<Num>, weights: readonly Num[], prices: readonly Num[]) =>
    mean(
      real,
      weights,
      prices.map((price, i) => real.div(price, weights[i] as Num)),
    )
  test.each([
    derivedFrom('trading-function', (real, weights) => ({ tradingFunction: held => mean(real, weights, held) })),
    derivedFrom('level-set', (real, weights) => ({
      levelSet: (held, level) => real.sub(mean(real, weights, held), level),
    })),
    derivedFrom('value', (real, weights) => ({ value: prices => worthAt(real, weights, prices) })),
    derivedFrom('reserves', (real, weights) => ({
      reserves: prices =>
        prices.map((price, i) => real.div(real.mul(weights[i] as Num, worthAt(real, weights, prices)), price)),
    })),
  ])('$name', definition => {
    for (const settings of [{ weights: [0.5, 0.3, 0.2] }, { tokens: 2 }]) {
      const report = checkBasket(definition, settings, { seed: 1, runs: 5 })
      expect(report.passed, describePlugInReport(report)).toBe(true)
    }
  })
})
