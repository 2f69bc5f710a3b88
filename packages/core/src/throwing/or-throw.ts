// Unwraps answers for scripts.

import { either as E, function as F } from 'fp-ts'
import { describeError, isCurveError } from '../errors.js'

/** What a failure says: the sentence of an error of a curve, or what another error holds. */
const inWords = (failure: unknown): string => (isCurveError(failure) ? describeError(failure) : JSON.stringify(failure))

/**
 * Unwraps an answer in a script or a test: the value of a `Right`, or an exception that says what a `Left` holds.
 *
 * The one function of Ammeter that throws, and only because it was asked to.
 *
 * @param answer Of a curve, of a simulation, or of whatever else answers an `Either`.
 * @param describe The failure in words; by default those of `describeError`, or the failure as JSON where it is of
 * another kind.
 *
 * @example
 * import { breakEvenFeeYield, orThrow } from '@ammeter/core'
 *
 * orThrow(breakEvenFeeYield(0.2)) // => 0.25
 */
export const orThrow = <Failure, A>(
  answer: E.Either<Failure, A>,
  describe: (failure: Failure) => string = inWords,
): A =>
  F.pipe(
    answer,
    E.getOrElse<Failure, A>(failure => {
      throw new Error(describe(failure), { cause: failure })
    }),
  )
