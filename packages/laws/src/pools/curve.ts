import { float64 } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { accuracy } from '../tolerance/accuracy.js'
import { broken } from '../verdict/broken.js'
import { orSkip } from '../verdict/or-skip.js'
import { held } from '../verdict/verdict.js'
import { curveOf, poolLaw, textOfState, tradeWithPool, withOneDealLeft } from './subject.js'

/** Between updates a pool does not change: no update happens without time, and without a fee it trades as its curve does. */
export const curve = poolLaw({
  name: 'curve',
  statement: 'between updates the pool is its curve, and at its own time it is what it was',
  holds: (subject, input) => {
    const { deal, pool } = withOneDealLeft(subject, { ...input, fee: 0 })
    const same = textOfState(orSkip(pool.at({ time: pool.time })))
    if (same !== textOfState(pool)) {
      return broken(textOfState(pool), same, 'is another pool when it is asked for at the time it has')
    }
    const own = curveOf(pool)
    if (own === undefined) return held
    const trade = tradeWithPool(pool, deal)
    const [along, made] = [own.swap(pool.reserves, trade), pool.swap(trade)]
    if (E.isLeft(along) || E.isLeft(made)) return held
    const apart = Math.max(
      Math.abs(along.right.amountIn - made.right.amountIn) / along.right.amountIn,
      Math.abs(along.right.amountOut - made.right.amountOut) / along.right.amountOut,
    )
    if (!(apart > accuracy(float64))) return held
    const amounts = ({ amountIn, amountOut }: { readonly amountIn: number; readonly amountOut: number }) =>
      `${amountIn} in, ${amountOut} out`
    const explanation = 'trades without a fee otherwise than its curve'
    return broken(amounts(along.right), amounts(made.right), explanation, `${apart}, relative`)
  },
})
