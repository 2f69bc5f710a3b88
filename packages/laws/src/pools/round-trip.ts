import { exactIn, float64, otherToken } from '@ammeter/core'
import { law } from '../run/law.js'
import { accuracy } from '../tolerance/accuracy.js'
import { broken } from '../verdict/broken.js'
import { held } from '../verdict/verdict.js'
import {
  explainPool,
  openPool,
  orSkip,
  type PoolInput,
  type PoolSubject,
  poolInputs,
  tradeWithPool,
} from './subject.js'

/** Without time and without an oracle in between, selling in parts and buying back never profits. */
export const roundTrip = law({
  name: 'roundTrip',
  statement: 'an atomic round trip never profits',
  draw: poolInputs,
  explain: explainPool,
  holds: (subject: PoolSubject, input: PoolInput) => {
    let pool = openPool(subject, input)
    const { token } = input.deals[0] ?? { token: 'x' as const }
    const reserve = pool.reserves[token]
    let paid = 0
    let received = 0
    for (const deal of input.deals) {
      const swap = orSkip(pool.swap(tradeWithPool(pool, { ...deal, token, kind: 'exactIn' })))
      paid += swap.amountIn
      received += swap.amountOut
      pool = swap.pool
    }
    const { amountOut: back } = orSkip(pool.swap(exactIn(otherToken(token), received)))
    if (back - paid <= accuracy(float64) * reserve) return held
    const explanation = `gives money away: selling ${paid} ${token.toUpperCase()} and buying back returns more`
    return broken(`at most ${paid}`, String(back), explanation, String(back - paid))
  },
})
