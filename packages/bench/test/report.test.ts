import { expect, it } from 'vitest'
import { type Heat, reportOf } from '../src/report/report.ts'
import { tableOf } from '../src/report/table.ts'

const heat = (contestant: string, nanoseconds: number): Heat => ({
  curve: 'stableswap',
  contestant,
  library: contestant,
  calls: 'swap',
  timings: [{ operation: 'exactIn', nanoseconds, answers: [1, 2] }],
})

const report = reportOf([
  ...[heat('float64', 100), heat('peer', 1000)],
  ...[heat('float64', 400), heat('peer', 6000)],
  ...[heat('float64', 200), heat('peer', 8000)],
])

it('takes the median of the heats', () => {
  const [ours] = report.results
  expect(ours).toMatchObject({ contestant: 'float64', nanoseconds: 200, perSecond: 5e6, fastest: 100, slowest: 400 })
  expect(report.results).toHaveLength(2)
})

it('measures a race within each heat, and takes the median', () => {
  // 10, 15 and 40 times; the quotient of the medians of the times is 30.
  expect(report.races).toMatchObject([{ contestant: 'peer', timesFaster: 15, agree: true }])
})

it('compares with the targets that were measured, and with no other', () => {
  expect(report.targets.map(({ unit, measured, reached }) => [unit, measured, reached])).toEqual([
    ['rate', 5e6, true],
    ['ratio', 15, true],
  ])
  const slow = reportOf([heat('float64', 1000), heat('peer', 2000)])
  expect(slow.targets.map(({ reached }) => reached)).toEqual([false, false])
})

it('measures what is derived against the closed forms, and never as a peer', () => {
  const { derivations, races, targets } = reportOf([heat('float64', 100), heat('levelSet', 2000)])
  expect(derivations).toMatchObject([{ contestant: 'levelSet', timesSlower: 20, agree: true }])
  expect(races).toEqual([])
  expect(targets.filter(({ unit }) => unit === 'at most')).toMatchObject([{ target: 15, measured: 20, reached: false }])
})

it('prints every contestant, and says what the peers compute in', () => {
  const table = tableOf(report)
  expect(table).toContain('exact integers')
  expect(table).toMatch(/float64 swap +swap, exact in +200 ns +100 ns – 400 ns +5 M\/s/)
  expect(table).toMatch(/peer swap +swap, exact in +6 µs .* 15\.0 × +0e\+0/)
  expect(table).toMatch(/against the fastest peer +10\.0 × +15\.0 × +reached/)
})
