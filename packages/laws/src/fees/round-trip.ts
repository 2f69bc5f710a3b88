import { exactIn, float64, otherToken } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { law } from '../run/law.js'
import { accuracy } from '../tolerance/accuracy.js'
import { broken } from '../verdict/broken.js'
import { held, type Verdict } from '../verdict/verdict.js'
import { explainFee, type FeeInput, type FeeSubject, feeInputs, poolWith, tradeOf } from './subject.js'

/** Selling and buying back at once, in one part or several, never profits. */
export const roundTrip = law({
  name: 'roundTrip',
  statement: 'an atomic round trip never profits',
  draw: feeInputs,
  explain: explainFee,
  holds: (subject: FeeSubject, input: FeeInput): Verdict => {
    let pool = poolWith(subject, float64, input)
    const { token } = input.deals[0] ?? { token: 'x' as const }
    const reserve = pool.reserves[token]
    let paid = 0
    let received = 0
    for (const deal of input.deals) {
      const swap = pool.swap(tradeOf(pool, { ...deal, token, kind: 'exactIn' }))
      if (E.isLeft(swap)) return { outcome: 'vacuous', reason: 'there is no such trade' }
      paid += swap.right.amountIn
      received += swap.right.amountOut
      pool = swap.right.pool
    }
    const back = pool.swap(exactIn(otherToken(token), received))
    if (E.isLeft(back)) return { outcome: 'vacuous', reason: 'there is no such trade' }
    const gain = back.right.amountOut - paid
    return gain <= accuracy(float64) * reserve
      ? held
      : broken(
          `at most ${paid}`,
          String(back.right.amountOut),
          `gives money away: selling ${paid} ${token.toUpperCase()} and buying back returns more`,
          String(gain),
        )
  },
})
