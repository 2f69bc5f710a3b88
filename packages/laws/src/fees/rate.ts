// The law that a rate is at least 0 and below 1.

import { describeError, float64 } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { broken } from '../verdict/broken.js'
import { held } from '../verdict/verdict.js'
import { dealsOf, feeLaw, poolWith } from './subject.js'

/** Errors of the pool, and not of its fee: it does not hold enough. */
const ERRORS_OF_THE_POOL = ['InsufficientReserves', 'NotRepresentable']

/** Every trade that the pool can serve has a rate in [0, 1), for parameters at their ends too. */
export const rate = feeLaw({
  name: 'rate',
  statement: 'every trade has a rate, a fraction of at least 0 and below 1',
  holds: (subject, input) => {
    const failed = dealsOf(poolWith(subject, float64, input), input.deals).find(
      swap => E.isLeft(swap) && !ERRORS_OF_THE_POOL.includes(swap.left._tag),
    )
    return failed === undefined || E.isRight(failed)
      ? held
      : broken('a rate in [0, 1)', describeError(failed.left), 'has no rate that a pool can charge', 'no such rate')
  },
})
