import { decimal } from '@ammeter/core'
import { testCurve } from '@ammeter/laws/vitest'
import { stableswap } from '../src/index.ts'

testCurve(stableswap, { amplification: 0.01 })
testCurve(stableswap, { amplification: 1 })
testCurve(stableswap, { paperAmplification: 85 })
testCurve(stableswap, { amplification: 1e6 })

testCurve(stableswap, { amplification: '0.01' }, { arithmetic: decimal })
testCurve(stableswap, { amplification: 100 }, { arithmetic: decimal })
testCurve(stableswap, { amplification: 1e6 }, { arithmetic: decimal })
