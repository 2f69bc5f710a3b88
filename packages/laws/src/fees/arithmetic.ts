// The law that a fee policy answers the same rate in every arithmetic.

import { decimal, float64 } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { broken } from '../verdict/broken.js'
import { held, vacuous } from '../verdict/verdict.js'
import { dealsOf, feeLaw, poolWith } from './subject.js'

/** How far apart two rates may be: far below any mistake, far above a few roundings of a price. */
const APART = 1e-9

/** Formulas over `Real` run in decimals as in float64; the operators of JavaScript do not. */
export const arithmetic = feeLaw({
  name: 'arithmetic',
  statement: 'float64 and decimals have the same rates',
  holds: (subject, input) => {
    const [deal] = input.deals
    const [found] = dealsOf(poolWith(subject, float64, input), [deal])
    const [exact] = dealsOf(poolWith(subject, decimal, input), [deal])
    if (found === undefined || exact === undefined || E.isLeft(found)) return vacuous('refused')
    if (E.isLeft(exact)) {
      return broken(String(found.right.feeRate), exact.left._tag, 'answers in float64, and not in decimals', 'no rate')
    }
    const rate = decimal.toNumber(exact.right.feeRate)
    return Math.abs(rate - found.right.feeRate) <= APART
      ? held
      : broken(
          String(rate),
          String(found.right.feeRate),
          'has another rate in decimals',
          `${rate - found.right.feeRate}`,
        )
  },
})
