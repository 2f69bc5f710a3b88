import { orThrow, poolOf, stableSurgeFee } from '@ammeter/core'
import { agreesWithBalancer, type BalancerRecord, from18, liveBalances, real } from '../../../vitest.balancer.ts'
import { stableswapBasket } from '../src/index.js'
import recorded from './contracts/balancer-v3-stable-surge.json' with { type: 'json' }

// Recorded by balancer/balancer-maths (MIT) from the deployed contracts.

const record = recorded as unknown as BalancerRecord
const { swapFee, amp = '' } = record.pool
const { surgeThresholdPercentage, maxSurgeFeePercentage } = recorded.pool.hook.dynamicData
const share = (raw?: string) => real.toText(from18(raw))

const fee = orThrow(
  stableSurgeFee(real, {
    base: share(swapFee),
    most: share(maxSurgeFeePercentage),
    threshold: share(surgeThresholdPercentage),
  }),
)
// The contracts store 1000 times the amplification.
const amplification = Number(amp) / 1000
const basket = orThrow(stableswapBasket(real, { tokens: 2, amplification }))

agreesWithBalancer(record, orThrow(poolOf(basket, { reserves: liveBalances(record), fee })))
