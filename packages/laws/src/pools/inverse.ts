import { exactIn, exactOut, float64, otherToken } from '@ammeter/core'
import { accuracy } from '../tolerance/accuracy.js'
import { broken } from '../verdict/broken.js'
import { orSkip } from '../verdict/or-skip.js'
import { held } from '../verdict/verdict.js'
import { poolLaw, withOneDealLeft } from './subject.js'

/** The amount out of a trade costs exactly the amount in of that trade. */
export const inverse = poolLaw({
  name: 'inverse',
  statement: 'exact in and exact out are inverse',
  holds: (subject, input) => {
    const { deal, pool } = withOneDealLeft(subject, input)
    const { token, part } = deal
    const reserve = pool.reserves[token]
    const there = orSkip(pool.swap(exactIn(token, part * reserve)))
    const back = orSkip(pool.swap(exactOut(otherToken(token), there.amountOut)))
    const apart = Math.abs(back.amountIn - there.amountIn)
    // An amount out is a difference of reserves. Its rounding becomes a rounding of the reserve that is paid into, and
    // whatever the pool asks for one rounding more or less.
    const asked = (amountOut: number) => orSkip(pool.swap(exactOut(otherToken(token), amountOut))).amountIn
    const rounding = accuracy(float64) * there.amountOut
    const illConditionedTolerance = () =>
      Math.abs(asked(there.amountOut + rounding) - asked(there.amountOut - rounding))
    const tolerance = accuracy(float64) * (reserve + there.amountIn)
    if (apart <= tolerance || apart <= tolerance + illConditionedTolerance()) return held
    const explanation = `asks for another amount of ${token.toUpperCase()} than pays out just that`
    return broken(String(there.amountIn), String(back.amountIn), explanation, String(apart))
  },
})
