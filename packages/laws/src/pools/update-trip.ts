// The law that a small round trip around an update of the parameters gains nothing.

import { exactIn, otherToken } from '@ammeter/core'
import { broken } from '../verdict/broken.js'
import { orSkip } from '../verdict/or-skip.js'
import { held, vacuous } from '../verdict/verdict.js'
import { atDeal, poolLaw, withOneDealLeft } from './subject.js'

/** A small trade, as a part of the reserve, and how much its size may add to the gain, as a part of it. */
const SMALL = 1e-6
const SLACK = 1e-9

/**
 * A small trade before an update, and back after it, gains nothing while the spot moves by no more than the pool charges
 * both ways, 2γ. The spot is the middle of the two quotes, in log price.
 */
export const updateTrip = poolLaw({
  name: 'updateTrip',
  statement: 'a small trip around an update gains nothing while the spot moves by at most what it charges both ways',
  holds: (subject, input) => {
    const { deal, pool: before } = withOneDealLeft(subject, input)
    const { token } = deal
    const there = orSkip(before.swap(exactIn(token, SMALL * before.reserves[token])))
    const after = orSkip(atDeal(there.pool, deal, input.price))
    const back = orSkip(after.swap(exactIn(otherToken(token), there.amountOut)))
    const quotes = [before, after].map(pool => [orSkip(pool.quote('x')), orSkip(pool.quote('y'))] as const)
    const spots = quotes.map(([x, y]) => (Math.log(x) - Math.log(y)) / 2)
    const charged = Math.min(...quotes.map(([x, y]) => -Math.log(x) - Math.log(y)))
    const moved = Math.abs((spots[1] ?? 0) - (spots[0] ?? 0))
    if (!(moved <= charged)) return vacuous('the spot moved by more than the pool charges')
    const gain = back.amountOut / there.amountIn - 1
    if (gain <= SLACK) return held
    const explanation = 'pays for a small trip around an update, although the spot moved by less than it charges'
    return broken('at most 0', String(gain), explanation, `${gain}, of what was paid`)
  },
})
