import { float64 } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { accuracy } from '../tolerance/accuracy.js'
import { broken } from '../verdict/broken.js'
import { orSkip } from '../verdict/or-skip.js'
import { held, vacuous } from '../verdict/verdict.js'
import { atDeal, curveOf, onlyWithCurve, openPool, poolLaw, tradeWithPool } from './subject.js'

/** A trade never lowers the liquidity of the curve it is made on, however it is split. */
export const invariant = poolLaw({
  name: 'invariant',
  statement: 'no trade lowers the trading function, however it is split',
  appliesTo: onlyWithCurve,
  holds: (subject, input) => {
    let pool = openPool(subject, input)
    if (curveOf(pool) === undefined) return vacuous('it has no curve')
    for (const deal of input.deals) {
      const later = orSkip(atDeal(pool, deal, input.price))
      const swap = later.swap(tradeWithPool(later, deal))
      const own = curveOf(later)
      if (E.isLeft(swap) || own === undefined) continue
      pool = swap.right.pool
      const before = orSkip(own.liquidity(later.reserves))
      const after = orSkip(own.liquidity(pool.reserves))
      if (after < before * (1 - accuracy(float64))) {
        const explanation = 'takes liquidity out of the pool by a trade'
        return broken(`at least ${before}`, String(after), explanation, String(before - after))
      }
    }
    return held
  },
})
