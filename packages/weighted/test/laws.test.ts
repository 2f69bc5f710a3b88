import { decimal } from '@ammeter/core'
import { testCurve } from '@ammeter/laws/vitest'
import { weighted } from '../src/index.ts'

for (const weight of [0.5, 0.8, '0.02', 0.98]) testCurve(weighted, { weight })
for (const weight of ['0.8', '0.02', 0.98]) testCurve(weighted, { weight }, { arithmetic: decimal })
