// How errors leave formulas, which return plain values.

import * as E from './answer.js'
import type { Answer } from './curve/curve.js'
import { displayText } from './display-text.js'
import type { CurveError } from './errors.js'

/** How a formula, which returns plain values, refuses: core catches it at the boundary of the curve and answers `Left`. */
export class Fault extends Error {
  readonly refusal: CurveError

  constructor(refusal: CurveError) {
    super(refusal._tag)
    this.refusal = refusal
  }
}

/** What a caught exception means to the caller of a curve: its refusal, or the curve's own formula failing. */
const refusalOf = (thrown: unknown, curve: string, member: string): CurveError =>
  thrown instanceof Fault
    ? thrown.refusal
    : {
        _tag: 'BrokenCurve',
        curve,
        member,
        given: `an exception (${thrown instanceof Error ? thrown.message : displayText(thrown)})`,
        allowed: 'a formula that returns numbers',
      }

/** What an author's code answers, or an error of the curve where it throws. */
export const answerOf = <A>(curve: string, member: string, compute: () => Answer<A>): Answer<A> => {
  try {
    return compute()
  } catch (thrown) {
    return E.left(refusalOf(thrown, curve, member))
  }
}

/** What an author's code computes, or an error of the curve where it throws. */
export const guarded = <A>(curve: string, member: string, compute: () => A): Answer<A> =>
  answerOf(curve, member, () => E.right(compute()))

/** What an author's code computes; nothing where it throws. */
export const attempt = <A>(compute: () => A): A | undefined => {
  try {
    return compute()
  } catch {
    return undefined
  }
}
