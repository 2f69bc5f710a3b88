import { describeError, float64 } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { law } from '../run/law.js'
import { broken } from '../verdict/broken.js'
import { held, type Verdict } from '../verdict/verdict.js'
import { dealsOf, explainFee, type FeeInput, type FeeSubject, feeInputs, poolWith } from './subject.js'

/** What a pool refuses for a reason of its own: more than it holds. */
const NOT_THE_FEES = ['InsufficientReserves', 'NotRepresentable']

/** A rate is a fraction in [0, 1): of every trade that the pool can serve, for parameters at their ends too. */
export const rate = law({
  name: 'rate',
  statement: 'every trade has a rate, a fraction of at least 0 and below 1',
  draw: feeInputs,
  explain: explainFee,
  holds: (subject: FeeSubject, input: FeeInput): Verdict => {
    const refused = dealsOf(poolWith(subject, float64, input), input.deals).find(
      swap => E.isLeft(swap) && !NOT_THE_FEES.includes(swap.left._tag),
    )
    return refused === undefined || E.isRight(refused)
      ? held
      : broken('a rate in [0, 1)', describeError(refused.left), 'has no rate that a pool can charge', 'no such rate')
  },
})
