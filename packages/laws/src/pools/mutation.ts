import { broken } from '../verdict/broken.js'
import { held } from '../verdict/verdict.js'
import { dealsWith, openPool, poolLaw, textOfState } from './subject.js'

/** A pool is a value: no operation changes it. */
export const mutation = poolLaw({
  name: 'mutation',
  statement: 'no operation changes the pool that it is asked of',
  holds: (subject, input) => {
    const pool = openPool(subject, input)
    const before = textOfState(pool)
    dealsWith(pool, input.deals, input.price)
    pool.addLiquidity({ liquidity: 1 })
    pool.removeLiquidity({ share: 0.5 })
    const after = textOfState(pool)
    return after === before ? held : broken(before, after, 'has changed although every operation answers another pool')
  },
})
