import { exactIn, float64, otherToken, type Pool } from '@ammeter/core'
import { accuracy } from '../tolerance/accuracy.js'
import { broken } from '../verdict/broken.js'
import { orSkip } from '../verdict/or-skip.js'
import { held, type Verdict } from '../verdict/verdict.js'
import type { Deals } from './deal.js'

/** Whether there is no profit in selling a token, in as many parts as there are deals, and buying it back at once. */
export const roundTripLoses = (opened: Pool<number>, deals: Deals): Verdict => {
  const { token } = deals[0]
  let pool = opened
  let paid = 0
  let received = 0
  for (const { part } of deals) {
    const swap = orSkip(pool.swap(exactIn(token, part * pool.reserves[token])))
    paid += swap.amountIn
    received += swap.amountOut
    pool = swap.pool
  }
  const { amountOut: back } = orSkip(pool.swap(exactIn(otherToken(token), received)))
  const gain = back - paid
  if (gain <= accuracy(float64) * opened.reserves[token]) return held
  const explanation = `gives money away: selling ${paid} ${token.toUpperCase()} and buying back returns more`
  return broken(`at most ${paid}`, String(back), explanation, String(gain))
}
