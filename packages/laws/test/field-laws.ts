import type { CurveDefinition, Real } from '@ammeter/core'
import { expect } from 'vitest'
import { checkCurve, describeReport, LAW_NAMES, type LawName } from '../src/index.ts'
import { bins, ces, coveredCall, cryptoswap, virtual, yieldspace } from './field-curves.ts'

/** A curve that others have written, with the parameters it is tried with. */
export interface FieldCurve {
  readonly name: string
  readonly definition: CurveDefinition
  readonly given: Readonly<Record<string, number>>
}

export const fieldCurves: readonly FieldCurve[] = [
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

/** The law that asks everything again in decimals, which takes as long as all laws do there. */
export const ARITHMETIC: LawName = 'arithmetic'

/** The laws that a curve is asked in one arithmetic. */
export const OTHERS: readonly LawName[] = LAW_NAMES.filter(law => law !== ARITHMETIC)

/** Tries laws on a curve. */
export const keepsTheLaws = <N>(
  { definition, given }: FieldCurve,
  arithmetic: Real<N>,
  only: readonly LawName[],
  runs: number,
): void => {
  const report = checkCurve(definition, given, { arithmetic, seed: 1, only, runs })
  expect(report.passed, describeReport(report)).toBe(true)
}
