import { decimal } from '@ammeter/core'
import { testCurve } from '@ammeter/laws/vitest'
import { solidly } from '../src/index.ts'

// Searches cost more than closed forms, and in decimals much more.
testCurve(solidly, {}, { runs: 200 })
testCurve(solidly, {}, { arithmetic: decimal, runs: 10 })
