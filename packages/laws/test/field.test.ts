import { float64 } from '@ammeter/core'
import { describe, test } from 'vitest'
import { coveredCall } from './field-curves.ts'
import { fieldCurves, keepsTheLaws, type Runs } from './field-laws.ts'

const isThorough = Boolean(process.env.CI)

const RUNS: Runs = isThorough ? { others: 2000, arithmetic: 20 } : { others: 40, arithmetic: 2 }

/** The series of a normal distribution, searched for swaps, take a quarter of a second a run. */
const OF_SERIES: Runs = isThorough ? { others: 100, arithmetic: 2 } : { others: 10, arithmetic: 1 }

describe('curves that others have written keep the laws in float64', () => {
  test.each(fieldCurves)('$name', { timeout: 600_000 }, curve => {
    keepsTheLaws(curve, float64, curve.definition === coveredCall ? OF_SERIES : RUNS)
  })
})
