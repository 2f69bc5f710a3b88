import { decimal } from '@ammeter/core'
import { testCurve } from '@ammeter/laws/vitest'
import { eclp } from '../src/index.ts'

// Searches cost more than closed forms, and in decimals much more.
for (const weight of [0.8, 0.02]) testCurve(eclp, { weight }, { runs: 100 })
testCurve(eclp, { weight: 0.3 }, { arithmetic: decimal, runs: 5 })
