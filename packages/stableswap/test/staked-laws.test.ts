import { checkPool, describePlugInReport } from '@ammeter/laws'
import { expect, test } from 'vitest'
import { stakedStableswap } from '../src/index.ts'

test.each([{}, { amplification: 20, growth: 0.5 }])('staked-stableswap %j keeps the laws of pools', parameters => {
  const report = checkPool(stakedStableswap, parameters, { seed: 1 })
  expect(report.passed, describePlugInReport(report)).toBe(true)
})
