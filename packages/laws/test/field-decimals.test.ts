import { decimalOf, float64 } from '@ammeter/core'
import { describe, test } from 'vitest'
import { LAW_NAMES } from '../src/index.ts'
import { coveredCall, coveredCallOfNormal } from './field-curves.ts'
import { ARITHMETIC, fieldCurves, keepsTheLaws } from './field-laws.ts'

const RUNS = process.env.CI ? 20 : 1

describe('curves that others have written keep the laws in decimals', () => {
  // The series of the covered call are too slow: the normal distribution of the arithmetic takes their place.
  const quick = fieldCurves.map(curve =>
    curve.definition === coveredCall ? { ...curve, definition: coveredCallOfNormal } : curve,
  )
  test.each(quick)('$name', { timeout: 600_000 }, curve => {
    keepsTheLaws(curve, decimalOf(40), LAW_NAMES, RUNS)
  })
})

describe('curves that others have written answer the same in float64 and in decimals', () => {
  test.each(fieldCurves)('$name', { timeout: 600_000 }, curve => {
    keepsTheLaws(curve, float64, [ARITHMETIC], RUNS)
  })
})
