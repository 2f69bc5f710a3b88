import { orThrow, poolOf } from '@ammeter/core'
import { agreesWithBalancer, type BalancerRecord, from18, liveBalances, real } from '../../../vitest.balancer.ts'
import { weightedBasket } from '../src/index.js'
import recorded from './contracts/balancer-v3-weighted.json' with { type: 'json' }

// Recorded by balancer/balancer-maths (MIT) from the deployed contracts.

const record = recorded as unknown as BalancerRecord
const weights = recorded.pool.weights.map(raw => real.toText(from18(raw)))
const basket = orThrow(weightedBasket(real, { weights }))

agreesWithBalancer(
  record,
  orThrow(poolOf(basket, { reserves: liveBalances(record), fee: from18(record.pool.swapFee) })),
)
