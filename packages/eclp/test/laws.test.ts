import { decimal } from '@ammeter/core'
import { testCurve } from '@ammeter/laws/vitest'
import { eclp } from '../src/index.ts'

const middle = { lower: 0.5, upper: 2, peg: 1, stretch: 10 }
const stablecoins = { lower: '0.97', upper: '1.02', peg: 1, stretch: 4000 }
const besideThePeg = { lower: 1500, upper: 4000, peg: 1400, stretch: 2 }
const narrow = { lower: 1, upper: '1.00001', peg: '1.000005', stretch: 1e5 }
const circle = { lower: '1e-4', upper: 1e4, peg: 3, stretch: 1 }
const steepest = { lower: 0.5, upper: 2, peg: 1, stretch: 1e8 }

// Searches cost more than closed forms, in decimals much more, and most of all along a nearly straight line.
for (const given of [middle, stablecoins, besideThePeg, narrow, circle]) testCurve(eclp, given, { runs: 15 })
testCurve(eclp, steepest, { runs: 10 })
testCurve(eclp, middle, { arithmetic: decimal, runs: 3 })
testCurve(eclp, steepest, { arithmetic: decimal, runs: 1 })
