import { decimal } from '@ammeter/core'
import { testBasket } from '@ammeter/laws/vitest'
import { weightedBasket } from '../src/index.ts'

testBasket(weightedBasket)
testBasket(weightedBasket, { weights: [0.02, 0.9, 0.08] }, { between: [1e-3, 1e3] })
testBasket(weightedBasket, {}, { arithmetic: decimal, runs: 25 })
