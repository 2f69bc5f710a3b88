import { either as E } from 'fp-ts'
import type { Answer } from '../curve/curve.js'
import { refusalOf } from '../fault.js'

/** What an author's code computes, or an error of the curve where it throws. */
export const guarded = <A>(name: string, member: string, compute: () => A): Answer<A> => {
  try {
    return E.right(compute())
  } catch (thrown) {
    return E.left(refusalOf(thrown, name, member))
  }
}
