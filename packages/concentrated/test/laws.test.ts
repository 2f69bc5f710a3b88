import { decimal } from '@ammeter/core'
import { testCurve } from '@ammeter/laws/vitest'
import { concentrated } from '../src/index.ts'

const ranges = [
  { lower: 1500, upper: 2500 },
  { lower: 1, upper: '1.000001' },
  { lower: '1e-10', upper: 1e10 },
  { lower: '1e-6', upper: '1.1e-6' },
  { lowerTick: -887272, upperTick: -887271 },
]

for (const range of ranges) testCurve(concentrated, range)
for (const range of ranges) testCurve(concentrated, range, { arithmetic: decimal })
