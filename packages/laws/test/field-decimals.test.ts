import { decimalOf, float64 } from '@ammeter/core'
import { describe, test } from 'vitest'
import { LAW_NAMES } from '../src/index.ts'
import { coveredCall } from './field-curves.ts'
import { ARITHMETIC, fieldCurves, keepsTheLaws } from './field-laws.ts'

const RUNS = process.env.CI ? 20 : 1

// Too slow in decimals: the series and fractions of the covered call.
describe('curves that others have written keep the laws in decimals', () => {
  const others = fieldCurves.filter(({ definition }) => definition !== coveredCall)
  test.each(others)('$name', { timeout: 600_000 }, curve => {
    keepsTheLaws(curve, decimalOf(40), LAW_NAMES, RUNS)
  })
})

describe('curves that others have written answer the same in float64 and in decimals', () => {
  test.each(fieldCurves)('$name', { timeout: 600_000 }, curve => {
    keepsTheLaws(curve, float64, [ARITHMETIC], RUNS)
  })
})
