import { checkPool, describePlugInReport } from '@ammeter/laws'
import { expect, test } from 'vitest'
import { lbp } from '../src/index.ts'

test.each([{}, { start: 0.96, end: 0.04, days: 0.5 }])('lbp %j keeps the laws of pools', parameters => {
  const report = checkPool(lbp, parameters, { seed: 1 })
  expect(report.passed, describePlugInReport(report)).toBe(true)
})
