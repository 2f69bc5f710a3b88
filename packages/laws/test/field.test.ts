import { type CurveDefinition, decimalOf, float64, type Real } from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { checkCurve, describeReport, LAW_NAMES } from '../src/index.ts'
import { bins, ces, coveredCall, cryptoswap, virtual, yieldspace } from './field-curves.ts'

const isThorough = Boolean(process.env.CI)

/** Law 14 asks everything once more in decimals: it has a tenth of the runs of the others, and one where a formula is slow. */
const OTHERS = LAW_NAMES.filter(law => law !== 'arithmetic')

const curves: readonly { name: string; definition: CurveDefinition; given: Readonly<Record<string, number>> }[] = [
  { name: 'ces of 0.5', definition: ces, given: { rho: 0.5 } },
  { name: 'ces of 0.9', definition: ces, given: { rho: 0.9 } },
  { name: 'ces of -1', definition: ces, given: { rho: -1 } },
  { name: 'yieldspace of 0.01', definition: yieldspace, given: { t: 0.01 } },
  { name: 'yieldspace of 0.5', definition: yieldspace, given: { t: 0.5 } },
  { name: 'cryptoswap', definition: cryptoswap, given: {} },
  { name: 'virtual reserves', definition: virtual, given: {} },
  { name: 'bins', definition: bins, given: {} },
  { name: 'covered call', definition: coveredCall, given: {} },
]

const keepsTheLaws = <N>(
  definition: CurveDefinition,
  given: Readonly<Record<string, number>>,
  arithmetic: Real<N>,
  runs: number,
) => {
  for (const [only, times] of [
    [OTHERS, runs],
    [['arithmetic'] as const, definition === coveredCall ? 1 : Math.max(1, Math.floor(runs / 10))],
  ] as const) {
    const report = checkCurve(definition, given, { arithmetic, seed: 1, only, runs: times })
    expect(report.passed, describeReport(report)).toBe(true)
  }
}

describe('curves that others have written keep the laws in float64', () => {
  test.each(curves)('$name', { timeout: 600_000 }, ({ definition, given }) => {
    keepsTheLaws(definition, given, float64, isThorough ? 2000 : 40)
  })
})

// Too slow in decimals: the series and fractions of the covered call.
describe('curves that others have written keep the laws in decimals', () => {
  const others = curves.filter(({ definition }) => definition !== coveredCall)
  test.each(others)('$name', { timeout: 600_000 }, ({ definition, given }) => {
    keepsTheLaws(definition, given, decimalOf(40), isThorough ? 20 : 2)
  })
})
