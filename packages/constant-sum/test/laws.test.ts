import { decimal } from '@ammeter/core'
import { testCurve } from '@ammeter/laws/vitest'
import { constantSum } from '../src/index.ts'

const pegs = [1, 0.3, '1e-6', 1e6]

for (const peg of pegs) testCurve(constantSum, { peg })
for (const peg of pegs) testCurve(constantSum, { peg }, { arithmetic: decimal })
