// The law that the quote is the price of a very small trade.

import { exactIn, float64, otherToken } from '@ammeter/core'
import { accuracy } from '../tolerance/accuracy.js'
import { broken } from '../verdict/broken.js'
import { orSkip } from '../verdict/or-skip.js'
import { held, vacuous } from '../verdict/verdict.js'
import { poolLaw, withOneDealLeft } from './subject.js'

/** Parts of the reserve, the larger ones first: how small is small depends on how steep the pool is. */
const PARTS = [1e-6, 1e-8, 1e-10, 1e-12]

/** A trade is small if half of it has the same price, up to this part. */
const SAME = 1e-4

/** How far the limit may be from the quote: what is left of the second order, about the square of that. */
const APART = 1e-7

/** A quote is the limit of small trades, fee included. Two sizes are combined so that the slope of the price cancels. */
export const quote = poolLaw({
  name: 'quote',
  statement: 'a quote is the limit of what small trades pay',
  holds: (subject, input) => {
    const { deal, pool } = withOneDealLeft(subject, input)
    const { token } = deal
    const quoted = orSkip(pool.quote(token))
    const made = (part: number) => {
      const { amountIn, amountOut } = orSkip(pool.swap(exactIn(token, part * pool.reserves[token])))
      return { paidPer: amountOut / amountIn, shareOut: amountOut / pool.reserves[otherToken(token)] }
    }
    const part = PARTS.find(size => Math.abs(made(size).paidPer / made(size / 2).paidPer - 1) <= SAME)
    if (part === undefined) return vacuous('no trade is small enough to be measured')
    const [whole, half] = [made(part), made(part / 2)]
    const limit = 2 * half.paidPer - whole.paidPer
    const apart = Math.abs(limit / quoted - 1)
    // An amount out is a difference of reserves, which rounds as the reserve does.
    if (!(apart > APART + accuracy(float64) / half.shareOut)) return held
    const explanation = `quotes ${token.toUpperCase()} at another price than small trades have`
    return broken(String(limit), String(quoted), explanation, `${apart}, relative`)
  },
})
