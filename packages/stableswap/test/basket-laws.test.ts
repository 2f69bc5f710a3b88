import { decimal } from '@ammeter/core'
import { testBasket } from '@ammeter/laws/vitest'
import { stableswapBasket } from '../src/index.ts'

testBasket(stableswapBasket)
testBasket(stableswapBasket, { tokens: 4, amplification: 2000 }, { between: [0.95, 1.05] })
testBasket(stableswapBasket, { amplification: 20 }, { arithmetic: decimal, runs: 25 })
