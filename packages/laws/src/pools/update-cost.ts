import { float64 } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { law } from '../run/law.js'
import { accuracy } from '../tolerance/accuracy.js'
import { broken } from '../verdict/broken.js'
import { held } from '../verdict/verdict.js'
import {
  afterDeals,
  atDeal,
  curveOf,
  explainPool,
  onlyWithCurve,
  openPool,
  orSkip,
  type PoolInput,
  type PoolSubject,
  poolInputs,
} from './subject.js'

/** An update keeps the reserves: at the old spot price q it costs liquidity providers `q·x + y − L′·V′(q)`, never less than 0. */
export const updateCost = law({
  name: 'updateCost',
  statement: 'an update costs liquidity providers q·x + y − L′·V′(q), which is at least 0',
  appliesTo: onlyWithCurve,
  draw: poolInputs,
  explain: explainPool,
  holds: (subject: PoolSubject, input: PoolInput) => {
    const [first, ...before] = input.deals
    const pool = afterDeals(openPool(subject, input), before, input.price)
    const old = curveOf(pool)
    if (old === undefined || first === undefined) return { outcome: 'vacuous', reason: 'it has no curve' }
    const later = orSkip(atDeal(pool, first, input.price))
    const updated = curveOf(later)
    const spot = orSkip(old.spotPrice(pool.reserves))
    const level = updated?.liquidity(later.reserves)
    const value = updated?.value(spot)
    if (level === undefined || value === undefined || E.isLeft(level) || E.isLeft(value)) {
      return { outcome: 'vacuous', reason: 'there is no such price on its new curve' }
    }
    const worth = spot * pool.reserves.x + pool.reserves.y
    const cost = worth - level.right * value.right
    if (cost >= -accuracy(float64) * worth) return held
    const explanation = 'pays liquidity providers for an update, which keeps the reserves and can only cost them'
    return broken('at least 0', String(cost), explanation, `${-cost / worth} of the pool`)
  },
})
