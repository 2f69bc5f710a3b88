import { decimalOf } from '@ammeter/core'
import { describe, test } from 'vitest'
import { coveredCall } from './field-curves.ts'
import { fieldCurves, keepsTheLaws, type Runs } from './field-laws.ts'

const RUNS: Runs = process.env.CI ? { others: 20, arithmetic: 20 } : { others: 1, arithmetic: 1 }

// Too slow in decimals: the series and fractions of the covered call.
describe('curves that others have written keep the laws in decimals', () => {
  const others = fieldCurves.filter(({ definition }) => definition !== coveredCall)
  test.each(others)('$name', { timeout: 600_000 }, curve => {
    keepsTheLaws(curve, decimalOf(40), RUNS)
  })
})
