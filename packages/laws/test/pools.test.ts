import { describe, expect, test } from 'vitest'
import { brokenPools } from '../src/broken/broken-pools.ts'
import { brokenDesk } from '../src/broken/desk.ts'
import { fallingWeight } from '../src/broken/moving-weight.ts'
import { checkPool, describePlugInReport, type PlugInReport } from '../src/index.ts'
import { poolLaws } from '../src/pools/index.ts'

const brokenBy = ({ laws }: PlugInReport) => laws.filter(({ outcome }) => outcome === 'broken').map(({ law }) => law)

const reports = brokenPools.map(({ definition }) => checkPool(definition, {}, { seed: 1 }))

describe('every broken pool is rejected', () => {
  test.each(brokenPools.map((broken, i) => ({ ...broken, name: broken.definition.name, report: reports[i] })))(
    '$name: $mistake',
    ({ breaks, report }) => {
      expect(report?.passed).toBe(false)
      expect(report?.problems).toEqual([])
      expect(report && brokenBy(report)).toEqual(expect.arrayContaining([...breaks]))
    },
  )
})

test.each(poolLaws.map(({ name }) => name))('%s rejects a broken pool', law => {
  expect(brokenPools.some(({ breaks }) => breaks.includes(law))).toBe(true)
})

test('the sound pools that the broken ones start from keep the laws', () => {
  for (const definition of [fallingWeight, brokenDesk('desk', 'none', () => ({}))]) {
    const report = checkPool(definition, {}, { seed: 1 })
    expect(report.passed, describePlugInReport(report)).toBe(true)
  }
})

test('a law of curves does not apply to a pool without one, and says so', () => {
  const { laws } = checkPool(
    brokenDesk('desk', 'none', () => ({})),
    {},
    { seed: 1, only: ['invariant'] },
  )
  expect(laws[0]).toMatchObject({
    outcome: 'not applicable',
    passed: true,
    explanation: expect.stringContaining('curve'),
  })
})
