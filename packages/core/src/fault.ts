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
export const refusalOf = (thrown: unknown, curve: string, member: string): CurveError =>
  thrown instanceof Fault
    ? thrown.refusal
    : {
        _tag: 'BrokenCurve',
        curve,
        member,
        given: `an exception (${thrown instanceof Error ? thrown.message : displayText(thrown)})`,
        allowed: 'a formula that returns numbers',
      }
