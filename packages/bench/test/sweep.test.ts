import { describe, expect, test } from 'vitest'
import { sweepReport } from '../src/sweep/report.ts'
import { sweepTable } from '../src/sweep/table.ts'

const heat = (lossSeconds: number, bare: number, sweep: number, best = 0.1) => ({
  lossSeconds,
  bare: { seconds: bare, best: 0.1 },
  sweep: { seconds: sweep, best },
})

describe('the report of sweeps', () => {
  test('takes medians, of times and of pairs', () => {
    const report = sweepReport([heat(9, 10, 10.5), heat(3, 20, 21), heat(4, 30, 300)])
    expect(report).toMatchObject({ losses: 100_000, lossSeconds: 4, agrees: true })
    expect(report.throughput).toBeCloseTo(20 / 21, 12)
    expect(report.verdicts.map(({ reached }) => reached)).toEqual([true, true])
    expect(sweepTable(report)).toContain('95 %')
  })

  test('says what is missed, and where a sweep comes to other scores', () => {
    const report = sweepReport([heat(5.1, 89, 100, 0.2)])
    expect(report.verdicts.map(({ reached }) => reached)).toEqual([false, false])
    expect(report.agrees).toBe(false)
    expect(sweepTable(report)).toContain('missed')
  })
})
