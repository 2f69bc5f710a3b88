import { readdirSync } from 'node:fs'
import { type Answer, type Curve, decimal, float64, type Real } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import { hiddenFee } from '../src/broken/hidden-fee.ts'
import { type Checkable, checkCurve, describeReport, LAW_NAMES, type LawName } from '../src/index.ts'
import { product, sum } from './sound-curves.ts'

const named = (name: string, definition: (real: Real<number>) => unknown): Checkable<object> =>
  Object.defineProperty(definition as unknown as Checkable<object>, 'name', { value: name })

test('every law has a file, and what a curve says of itself is tried first', () => {
  const files = readdirSync(new URL('../src/laws/', import.meta.url)).map(file => file.replace('.ts', ''))
  const ofLaws = files.filter(file => file !== 'index' && file !== 'law-names')
  const inKebabCase = LAW_NAMES.map(name => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`))
  expect(inKebabCase.toSorted()).toEqual(ofLaws.toSorted())
  expect(LAW_NAMES.slice(0, 4)).toEqual(['value', 'cheapestBundle', 'priceRoundTrip', 'invariant'])
})

describe('a sound curve', () => {
  const report = checkCurve(product, {}, { seed: 7 })

  test('passes all laws, each tried as often as it should be', () => {
    expect(report).toMatchObject({ curve: 'product', arithmetic: 'float64', seed: 7, passed: true, problems: [] })
    expect(report.laws.map(({ law }) => law)).toEqual(LAW_NAMES)
    expect(report.laws.every(({ outcome, runs, seed }) => outcome === 'held' && runs === 100 && seed === 7)).toBe(true)
  })

  test('is tried in the arithmetic that is asked for, as often as is asked for', () => {
    const { arithmetic, laws, passed } = checkCurve(product, {}, { arithmetic: decimal, runs: 3, seed: 1 })
    expect({ arithmetic, passed, runs: laws.map(({ runs }) => runs) }).toEqual({
      arithmetic: 'decimal(40)',
      passed: true,
      runs: LAW_NAMES.map(() => 3),
    })
  })

  test('says to which laws it is not subject, and why', () => {
    const { laws, parameters } = checkCurve(sum, { peg: '2.5' }, { only: ['priceRoundTrip'], seed: 1 })
    expect(parameters).toEqual({ peg: '2.5' })
    expect(laws[0]).toMatchObject({ outcome: 'not applicable', passed: true, runs: 0 })
    expect(laws[0]?.explanation).toContain('one price only')
  })
})

describe('a broken curve', () => {
  const report = checkCurve(hiddenFee.definition, {}, { seed: 3 })
  const failure = report.laws.find(({ law }) => law === 'invariant')

  test('is the same for the same seed, and survives JSON', () => {
    expect(checkCurve(hiddenFee.definition, {}, { seed: 3 })).toEqual(report)
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  test('has a seed in its report, where none was given', () => {
    const { seed } = checkCurve(hiddenFee.definition, {}, { only: ['value'] })
    expect(Number.isInteger(seed)).toBe(true)
    expect(checkCurve(hiddenFee.definition, {}, { only: ['value'] }).seed).not.toBe(seed)
  })

  test('has the smallest counterexample, in words and numbers', () => {
    expect(failure).toMatchObject({ outcome: 'broken', passed: false })
    expect(failure?.explanation).toMatch(/^leaves its level set|^loses count/)
    expect(failure?.counterexample?.inputs).toMatchObject({ reserves: '1 X and 1 Y' })
    expect(failure?.counterexample?.by).toMatch(/allowed 4\.55e-13$/)
    expect(describeReport(report)).toContain(`again with { only: ['invariant'], seed: 3, path: '`)
  })

  test('is found again at once by seed and path', () => {
    const path = failure?.counterexample?.path ?? ''
    const again = checkCurve(hiddenFee.definition, {}, { seed: 3, only: ['invariant'], path })
    expect(again.laws[0]?.counterexample?.inputs).toEqual(failure?.counterexample?.inputs)
    expect(again.laws[0]?.runs).toBe(1)
  })
})

describe('expected failures', () => {
  const broken = LAW_NAMES.filter(law => !checkCurve(hiddenFee.definition, {}, { seed: 1, only: [law] }).passed)
  const reasons = Object.fromEntries(broken.map(law => [law, 'the fee is meant']))

  test('pass, and keep their reason and their counterexample', () => {
    const report = checkCurve(hiddenFee.definition, {}, { seed: 1, expectedFailures: reasons })
    expect(report.passed).toBe(true)
    const invariant = report.laws.find(({ law }) => law === 'invariant')
    expect(invariant).toMatchObject({ outcome: 'expected failure', passed: true })
    expect(invariant?.explanation).toContain('the fee is meant')
    expect(invariant?.counterexample).toBeDefined()
  })

  test('fail where the law holds after all', () => {
    const report = checkCurve(product, {}, { seed: 1, expectedFailures: { value: 'it was wrong once' } })
    expect(report.passed).toBe(false)
    expect(report.laws.find(({ law }) => law === 'value')).toMatchObject({
      outcome: 'unexpectedly held',
      passed: false,
    })
  })

  test('fail where the law does not apply', () => {
    const report = checkCurve(sum, {}, { seed: 1, expectedFailures: { priceRoundTrip: 'it is flat' } })
    expect(report.passed).toBe(false)
    expect(report.problems.join()).toContain('priceRoundTrip')
  })
})

describe('a question that makes no sense is answered with what is wrong', () => {
  const unknown = 'convexity' as LawName
  test.each([
    { options: { only: [unknown] }, problem: 'no law convexity' },
    { options: { expectedFailures: { [unknown]: 'why' } }, problem: 'no law convexity' },
    { options: { only: [] }, problem: 'only is empty' },
    { options: { runs: 0 }, problem: 'runs is 0' },
    { options: { runs: 1.5 }, problem: 'runs is 1.5' },
    { options: { runs: Number.NaN }, problem: 'runs is NaN' },
    { options: { seed: 0.5 }, problem: 'seed is 0.5' },
    { options: { path: '0:1' }, problem: 'path' },
  ])('$problem', ({ options, problem }) => {
    const report = checkCurve(product, {}, options)
    expect(report.passed).toBe(false)
    expect(report.problems.join()).toContain(problem)
  })
})

describe('a definition that is none', () => {
  const curveWith = (change: object) => (real: Real<number>) =>
    E.either.map(product(real, {}), curve => ({ ...curve, ...change }) as Curve<number>)

  test.each([
    {
      name: 'refuses the parameters',
      definition: (): Answer<never> =>
        E.left({ _tag: 'UnknownParameter', curve: 'it', given: 'a', allowed: 'left out' }),
      problem: 'There is no such curve: parameter of it is a, must be left out.',
    },
    {
      name: 'throws',
      definition: () => {
        throw new Error('no')
      },
      problem: 'The definition throws',
    },
    {
      name: 'throws what is no error',
      definition: () => {
        throw Object.create(null)
      },
      problem: 'The definition throws',
    },
    { name: 'answers nothing', definition: () => undefined, problem: 'not a curve' },
    { name: 'answers no answer', definition: () => 42, problem: 'not a curve' },
    { name: 'answers an empty curve', definition: () => E.right({}), problem: 'not a curve' },
    { name: 'answers nothing for a curve', definition: () => E.right(undefined), problem: 'not a curve' },
    {
      name: 'answers a curve without prices',
      definition: curveWith({ prices: undefined }),
      problem: 'cannot be tried',
    },
    {
      name: 'answers a curve without parameters',
      definition: curveWith({ parameters: null }),
      problem: 'cannot be tried',
    },
  ])('$name', ({ name, definition, problem }) => {
    const report = checkCurve(named(name, definition), {}, { seed: 1 })
    expect(report).toMatchObject({ curve: name, passed: false, laws: [] })
    expect(report.problems.join()).toContain(problem)
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  test.each([
    {
      name: 'throws',
      change: {
        reserves: () => {
          throw new Error('out of order')
        },
      },
    },
    { name: 'answers nothing', change: { reserves: () => undefined } },
    { name: 'answers nothing as an answer', change: { reserves: () => E.right(undefined) } },
    { name: 'answers texts', change: { reserves: () => E.right({ x: 'one', y: 'one' }) } },
    { name: 'answers NaN', change: { reserves: () => E.right({ x: Number.NaN, y: 1 }) } },
    { name: 'refuses without a word', change: { reserves: () => E.left({ _tag: 'Sorry' }) } },
    { name: 'is missing a function', change: { liquidity: undefined, swap: undefined } },
  ])('a curve that $name fails the laws', ({ name, change }) => {
    const report = checkCurve(named(name, curveWith(change)), {}, { seed: 1, runs: 10, arithmetic: float64 })
    expect(report.passed).toBe(false)
    expect(report.laws.find(({ law }) => law === 'total')).toMatchObject({ outcome: 'broken' })
    expect(report.laws.find(({ law }) => law === 'cheapestBundle')).toMatchObject({ outcome: 'broken' })
  })

  test.each([undefined, null, 42, 'a curve', {}])('%s is no definition', none => {
    const report = checkCurve(none as unknown as Checkable<object>, {}, { seed: 1 })
    expect(report).toMatchObject({ curve: 'no definition', passed: false, laws: [] })
    expect(report.problems.join()).toContain('The definition throws')
  })

  test('a parameter without a text is a problem', () => {
    const report = checkCurve(sum, { peg: Object.create(null) }, { seed: 1, runs: 1 })
    expect(report).toMatchObject({ passed: false, laws: [] })
    expect(report.problems).toHaveLength(1)
  })

  test('a parameter outside its bounds is a problem, with the refusal', () => {
    const report = checkCurve(sum, { peg: -1 }, { seed: 1 })
    expect(report).toMatchObject({ passed: false, parameters: { peg: '-1' }, laws: [] })
    expect(report.problems.join()).toContain('sum: peg is -1')
  })
})

test('a parameter that is called as a term of a pool is a problem', () => {
  const called = Object.assign(
    named('called', real => product(real, {})),
    { parameters: { feeFrom: {} } },
  )
  const { passed, problems } = checkCurve(called, {}, { seed: 1, only: ['value'], runs: 5 })
  expect(passed).toBe(false)
  expect(problems).toEqual(['A parameter is named feeFrom: among settings, that is a term of the pool.'])
})
