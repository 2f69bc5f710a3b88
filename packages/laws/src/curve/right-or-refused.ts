// Whether an answer at an extreme price is right, or a refusal.

import type { Curve, Token } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { exactText } from '../texts/exact-text.js'
import { brief } from '../texts/texts.js'
import { accuracy } from '../tolerance/accuracy.js'
import { broken } from '../verdict/broken.js'
import { held, type Verdict } from '../verdict/verdict.js'
import { isAnsweredOrRefused, recordAnswers } from './recorded-answers.js'

const TOKENS = ['x', 'y'] as const

/** The least number above 0 that `float64` has. */
const LEAST = '5e-324'

/**
 * How many of its own roundings the reference may be off by in a reserve, which is a difference of two numbers of twenty
 * operations each. That is 24 digits below a rounding of the arithmetic that the law is asked in.
 */
const REFERENCE_ROUNDINGS = 1024

/**
 * Whether the reserves at a price are refused, or those of a price that differs by `accuracy` at most. A number may have
 * overflowed, or lost its digits, on the way to a reserve that does not show it.
 */
export const isRightOrRefused = <N, M>(curve: Curve<N>, reference: Curve<M>, price: N): Verdict => {
  const answer = curve.reserves(price)
  if (E.isLeft(answer)) return isAnsweredOrRefused(recordAnswers(curve).reserves(price))
  const { real } = reference
  const translated = (a: N): M => real.of(exactText(curve.real, a))
  const [exactPrice, part] = [translated(price), translated(accuracy(curve.real))]
  const expected = reference.reserves(exactPrice)
  if (E.isLeft(expected)) return held
  const near = (change: M) => E.getOrElse(() => expected.right)(reference.reserves(real.mul(exactPrice, change)))
  const worth = real.add(real.mul(exactPrice, expected.right.x), expected.right.y)
  const worthIn = (token: Token): M => (token === 'x' ? real.div(worth, exactPrice) : worth)
  const isNear = (token: Token): boolean => {
    const right = expected.right[token]
    // A number below the least one rounds to 0.
    if (curve.real.isZero(answer.right[token]) && real.compare(right, real.of(LEAST)) < 0) return true
    const apart = real.abs(real.sub(translated(answer.right[token]), right))
    // The reference knows no digit of a token that is worth less than a rounding of the pool's value.
    const unknown = real.mul(real.mul(real.of(REFERENCE_ROUNDINGS), real.roundingUnit), worthIn(token))
    const rounding = real.add(real.mul(part, right), unknown)
    if (real.compare(apart, rounding) <= 0) return true
    const [before, after] = [near(real.sub(real.one, part)), near(real.add(real.one, part))]
    return real.compare(apart, real.add(rounding, real.abs(real.sub(before[token], after[token])))) <= 0
  }
  const wrong = TOKENS.find(token => !isNear(token))
  if (wrong === undefined) return held
  const [found, right] = [curve.real.toText(answer.right[wrong]), brief(real, expected.right[wrong])]
  const quantity = `the reserve of ${wrong.toUpperCase()} at the price ${curve.real.toText(price)}`
  return broken(
    `${quantity}: ${right}, or a refusal`,
    found,
    `gives a wrong number far from 1: ${quantity} is ${found}, not ${right}`,
    'more than a rounding of the price makes of it',
  )
}
