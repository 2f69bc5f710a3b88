// The law that a pool refuses what no pool may answer.

import { type Answer, exactIn, exactOut, type Pool, type Token } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { textOfThrown } from '../texts/text-of-thrown.js'
import { broken } from '../verdict/broken.js'
import { held } from '../verdict/verdict.js'
import { poolLaw, withOneDealLeft } from './subject.js'

type Question = readonly [name: string, ask: (pool: Pool<number>) => Answer<unknown>]

/** Questions that no pool may answer. */
const questions = (token: Token): readonly Question[] => [
  ['a trade of −1', pool => pool.swap(exactIn(token, -1))],
  ['a trade of NaN', pool => pool.swap(exactIn(token, Number.NaN))],
  ['a trade of ∞', pool => pool.swap(exactIn(token, Number.POSITIVE_INFINITY))],
  ['twice its reserve', pool => pool.swap(exactOut(token, 2 * pool.reserves[token] + 1))],
  ['a token it does not have', pool => pool.quote('z' as Token)],
  ['a time before its own', pool => pool.at({ time: pool.time - 1 })],
  ['a time that is no number', pool => pool.at({ time: Number.NaN })],
  ['a price of 0 outside', pool => pool.at({ time: pool.time, price: 0 })],
  ['twice its liquidity', pool => pool.removeLiquidity({ share: 2 })],
  ['liquidity of −1', pool => pool.addLiquidity({ liquidity: -1 })],
]

/** Outside its domain a pool answers a typed error: it neither throws nor answers anything else. */
export const total = poolLaw({
  name: 'total',
  statement: 'what it cannot do is refused with a typed error',
  holds: (subject, input) => {
    const { deal, pool } = withOneDealLeft(subject, input)
    for (const [name, ask] of questions(deal.token)) {
      try {
        const answer = ask(pool)
        if (E.isLeft(answer)) continue
        return broken('a typed error', 'an answer', `answers a question that it must refuse: ${name}`, 'no error')
      } catch (thrown) {
        return broken('a typed error', textOfThrown(thrown), `throws where it must refuse: ${name}`, 'it threw')
      }
    }
    return held
  },
})
