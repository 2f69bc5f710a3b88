import { exactIn, exactOut, float64, otherToken } from '@ammeter/core'
import { law } from '../run/law.js'
import { accuracy } from '../tolerance/accuracy.js'
import { broken } from '../verdict/broken.js'
import { held } from '../verdict/verdict.js'
import { afterDeals, explainPool, openPool, orSkip, type PoolInput, type PoolSubject, poolInputs } from './subject.js'

/** What exactly so much pays out, exactly that much out costs. */
export const inverse = law({
  name: 'inverse',
  statement: 'exact in and exact out are inverse',
  draw: poolInputs,
  explain: explainPool,
  holds: (subject: PoolSubject, input: PoolInput) => {
    const [first, ...before] = input.deals
    if (first === undefined) return held
    const { token, part } = first
    const pool = afterDeals(openPool(subject, input), before, input.price)
    const reserve = pool.reserves[token]
    const there = orSkip(pool.swap(exactIn(token, part * reserve)))
    const back = orSkip(pool.swap(exactOut(otherToken(token), there.amountOut)))
    const apart = Math.abs(back.amountIn - there.amountIn)
    // An amount out is a difference of reserves: its rounding comes back as one of the reserve paid into, and as whatever
    // the pool asks for a rounding of it more or less.
    const asked = (amountOut: number) => orSkip(pool.swap(exactOut(otherToken(token), amountOut))).amountIn
    const rounding = accuracy(float64) * there.amountOut
    const conditioned = () => asked(there.amountOut + rounding) - asked(there.amountOut - rounding)
    const allowed = accuracy(float64) * (reserve + there.amountIn)
    if (apart <= allowed || apart <= allowed + Math.abs(conditioned())) return held
    const explanation = `asks for another amount of ${token.toUpperCase()} than pays out just that`
    return broken(String(there.amountIn), String(back.amountIn), explanation, String(apart))
  },
})
