import type { Answer } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { stopWith } from './to-verdict.js'
import { vacuous } from './verdict.js'

/** The answer. An error ends the run: there is no such pool or trade, and the law says nothing of it. */
export const orSkip = <A>(answer: Answer<A>): A => {
  if (E.isLeft(answer)) throw stopWith(vacuous('it is refused'))
  return answer.right
}
