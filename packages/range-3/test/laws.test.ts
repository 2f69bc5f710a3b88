import { decimal } from '@ammeter/core'
import { testBasket } from '@ammeter/laws/vitest'
import { range3 } from '../src/index.ts'

for (const lower of [0.5, 0.05, 0.99]) testBasket(range3, { lower })
testBasket(range3, { lower: '0.5' }, { arithmetic: decimal, runs: 25 })
