import { expect, test } from 'vitest'
import { basketJobs } from '../src/baskets/job.ts'
import { basketReport } from '../src/baskets/report.ts'
import { basketTable } from '../src/baskets/table.ts'

test('the median of what trades took is held against the target of their basket', () => {
  const report = basketReport([
    { job: { basket: 'weighted', tokens: 8 }, nanoseconds: [900, 200, 100] },
    { job: { basket: 'stableswap', tokens: 3 }, nanoseconds: [1100, 1001, 500] },
  ])
  expect(report.results.map(({ perSecond }) => perSecond)).toEqual([5e6, 1e9 / 1001])
  expect(report.verdicts.map(({ target, reached }) => [target, reached])).toEqual([
    ['at least 4 M/s', true],
    ['at least 1 M/s', false],
  ])
  const table = basketTable(report)
  expect(table).toMatch(/a trade of weighted of 8 tokens.*reached/)
  expect(table).toMatch(/a trade of stableswap of 3 tokens.*missed/)
})

test('the baskets that have a target are timed', () => {
  const timed = basketJobs.map(({ basket, tokens }) => `${basket} ${tokens}`)
  expect(timed).toEqual(expect.arrayContaining(['weighted 8', 'stableswap 3', 'stableswap 4']))
})
