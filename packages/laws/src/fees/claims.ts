// The law that a fee policy keeps what it claims of its rate.

import { type FeePolicy, float64, orThrow, type Reserves } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { broken } from '../verdict/broken.js'
import { held, vacuous } from '../verdict/verdict.js'
import { feeLaw, policyOf, poolWith, tradeOf } from './subject.js'

const rateAt = (
  policy: FeePolicy<number>,
  pool: ReturnType<typeof poolWith<number>>,
  after: Reserves<number>,
  token: 'x' | 'y',
) =>
  policy.rate({
    tokenIn: token,
    before: pool.reserves,
    after,
    spotPrice: reserves => orThrow(pool.curve.spotPrice(reserves)),
    time: pool.time,
    memory: pool.state.feeMemory as Readonly<Record<string, number>>,
  }).rate

/** Pools rely on a policy that says its rate is constant, or the same for all sizes: it must be. */
export const claims = feeLaw({
  name: 'claims',
  statement: 'a rate that is said to be the same for all sizes, or constant, is so',
  appliesTo: ({ definition, settings }) => {
    const policy = definition(float64, settings[0])
    const claimsAny = E.isRight(policy) && (policy.right.sameForAllSizes || policy.right.constant !== undefined)
    return claimsAny ? undefined : 'it says neither'
  },
  holds: (subject, input) => {
    const pool = poolWith(subject, float64, input)
    const policy = policyOf(subject, float64, input)
    const [deal] = input.deals
    const { token } = deal
    const along = pool.curve.swap(pool.reserves, tradeOf(pool, { ...deal, kind: 'exactIn' }))
    if (E.isLeft(along)) return vacuous('there is no such trade')
    const small = rateAt(policy, pool, pool.reserves, token)
    const large = rateAt(policy, pool, along.right.reserves, token)
    const claimed = policy.constant ?? small
    const other = [small, large].find(answered => answered !== claimed)
    return other === undefined
      ? held
      : broken(String(claimed), String(other), 'charges another rate than it says, which pools rely on')
  },
})
