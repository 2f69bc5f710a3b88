import { poolOf } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { broken } from '../verdict/broken.js'
import { held } from '../verdict/verdict.js'
import { afterDeals, dealsWith, openPool, poolLaw, savedState, sourceOf, textOfOutcome } from './subject.js'

/** The state of a pool is complete: saved as JSON and opened again, the pool gives the same answers. */
export const state = poolLaw({
  name: 'state',
  statement: 'a pool saved as JSON and opened again goes on the same',
  holds: (subject, input) => {
    const { deals, price } = input
    const pool = afterDeals(openPool(subject, input), deals, price)
    const again = poolOf(sourceOf(subject, input), { state: savedState(pool) })
    if (E.isLeft(again)) {
      return broken('the pool as it was', again.left._tag, 'cannot be opened again as it was saved', 'refused')
    }
    const [expected, found] = [pool, again.right].map(each => textOfOutcome(dealsWith(each, deals, price)))
    return expected === found
      ? held
      : broken(String(expected), String(found), 'goes on in another way once it was saved and opened again')
  },
})
