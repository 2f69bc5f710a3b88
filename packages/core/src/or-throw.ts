import { either as E, function as F } from 'fp-ts'
import { type CurveError, describeError } from './errors.js'

/**
 * Unwraps an answer in a script or a test: the value of a `Right`, or an exception that says what a `Left` holds.
 *
 * The one function of Ammeter that throws, and only because it was asked to.
 *
 * @example
 * import { breakEvenFeeYield, orThrow } from '@ammeter/core'
 *
 * orThrow(breakEvenFeeYield(0.2)) // => 0.25
 */
export const orThrow = <A>(answer: E.Either<CurveError, A>): A =>
  F.pipe(
    answer,
    E.getOrElse<CurveError, A>(error => {
      throw new Error(describeError(error), { cause: error })
    }),
  )
