import { float64, type Pool, type PoolState, poolOf } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { broken } from '../verdict/broken.js'
import { held } from '../verdict/verdict.js'
import { dealsOf, feeLaw, policyOf, poolWith } from './subject.js'

const saved = ({ state }: Pool<number>): PoolState => JSON.parse(JSON.stringify(state))

/** A fee remembers everything in its memory: a pool that is saved and opened again goes on as before. */
export const state = feeLaw({
  name: 'state',
  statement: 'a pool saved and opened again charges the same',
  holds: (subject, input) => {
    const opened = poolWith(subject, float64, input)
    const half = Math.ceil(input.deals.length / 2)
    const made = dealsOf(opened, input.deals.slice(0, half))
    const pool = made.flatMap(swap => (E.isRight(swap) ? [swap.right.pool] : [])).at(-1) ?? opened
    const rest = input.deals.slice(half).concat(input.deals.slice(0, 1))
    const again = poolOf(pool.curve, { state: saved(pool), fee: policyOf(subject, float64, input) })
    if (E.isLeft(again)) {
      return broken('the pool as it was saved', again.left._tag, 'cannot be opened again as it was saved', 'refused')
    }
    const statesOf = (from: typeof pool) =>
      JSON.stringify(dealsOf(from, rest).map(swap => ('right' in swap ? swap.right.pool.state : swap.left._tag)))
    const [expected, found] = [statesOf(pool), statesOf(again.right)]
    return expected === found
      ? held
      : broken(expected, found, 'goes on in another way once the pool was saved and opened again')
  },
})
