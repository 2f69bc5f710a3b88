import { float64 } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { accuracy } from '../tolerance/accuracy.js'
import { broken } from '../verdict/broken.js'
import { orSkip } from '../verdict/or-skip.js'
import { held, vacuous } from '../verdict/verdict.js'
import { atDeal, curveOf, onlyWithCurve, poolLaw, withOneDealLeft } from './subject.js'

/** An update keeps the reserves: at the old spot price q it costs liquidity providers `q·x + y − L′·V′(q)`, never less than 0. */
export const updateCost = poolLaw({
  name: 'updateCost',
  statement: 'an update costs liquidity providers q·x + y − L′·V′(q), which is at least 0',
  appliesTo: onlyWithCurve,
  holds: (subject, input) => {
    const { deal, pool } = withOneDealLeft(subject, input)
    const old = curveOf(pool)
    if (old === undefined) return vacuous('it has no curve')
    const later = orSkip(atDeal(pool, deal, input.price))
    const updated = curveOf(later)
    const spot = orSkip(old.spotPrice(pool.reserves))
    const level = updated?.liquidity(later.reserves)
    const value = updated?.value(spot)
    if (level === undefined || value === undefined || E.isLeft(level) || E.isLeft(value)) {
      return vacuous('there is no such price on its new curve')
    }
    const worth = spot * pool.reserves.x + pool.reserves.y
    const cost = worth - level.right * value.right
    if (cost >= -accuracy(float64) * worth) return held
    const explanation = 'pays liquidity providers for an update, which keeps the reserves and can only cost them'
    return broken('at least 0', String(cost), explanation, `${-cost / worth} of the pool`)
  },
})
