import { decimal } from '@ammeter/core'
import { testCurve } from '@ammeter/laws/vitest'
import { lmsr } from '../src/index.ts'

// Searches cost more than closed forms, and in decimals, which have slow logarithms, much more.
testCurve(lmsr, {}, { runs: 30 })
testCurve(lmsr, {}, { arithmetic: decimal, runs: 2 })
