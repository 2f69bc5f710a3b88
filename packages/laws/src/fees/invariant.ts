import { float64, orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { accuracy } from '../tolerance/accuracy.js'
import { broken } from '../verdict/broken.js'
import { held } from '../verdict/verdict.js'
import { dealWith, feeLaw, poolWith } from './subject.js'

/** A trade never lowers the pool's liquidity, whatever fee it pays. */
export const invariant = feeLaw({
  name: 'invariant',
  statement: 'no trade lowers the trading function',
  holds: (subject, input) => {
    let pool = poolWith(subject, float64, input)
    let before = orThrow(pool.liquidity())
    for (const deal of input.deals) {
      const swap = dealWith(pool, deal)
      if (E.isLeft(swap)) continue
      pool = swap.right.pool
      const after = orThrow(pool.liquidity())
      if (after < before * (1 - accuracy(float64))) {
        return broken(
          `at least ${before}`,
          String(after),
          'takes liquidity out of the pool by a trade',
          String(before - after),
        )
      }
      before = after
    }
    return held
  },
})
