import { decimal } from '@ammeter/core'
import { testCurve } from '@ammeter/laws/vitest'
import { drawn } from './drawings.ts'

const drawings: readonly (readonly [bars: string, ends: { lower: number | string; upper: number | string }])[] = [
  ['1', { lower: 0.5, upper: 2 }],
  ['3/5/8/5/3', { lower: 0.5, upper: 2 }],
  ['0/0/2/0/0.5/0', { lower: 1500, upper: 2500 }],
  ['4/0/0/7', { lower: '1e-3', upper: 1000 }],
  ['1000/1/1000', { lower: 0.9, upper: 1.1 }],
  [
    Array.from({ length: 60 }, (_, i) => Math.round(100 * Math.exp(-(((i - 30) / 9) ** 2)))).join('/'),
    { lower: 0.1, upper: 10 },
  ],
]

for (const [bars, ends] of drawings) testCurve(drawn(bars), ends)
for (const [bars, ends] of drawings.slice(0, 4)) testCurve(drawn(bars), ends, { arithmetic: decimal })
