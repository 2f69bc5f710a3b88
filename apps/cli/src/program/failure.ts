// How the command ends: exit codes, and failures in one line.

import { type CurveError, describeError } from '@ammeter/core'
import { either as E } from 'fp-ts'

/** The exit codes of the command. */
export const EXIT = { fine: 0, failure: 1, usage: 2, badData: 3, tripped: 4, interrupted: 130 } as const

/** Why the command stops, in one line for a person. */
export interface Failure {
  readonly exitCode: (typeof EXIT)['failure' | 'usage' | 'badData' | 'interrupted']
  readonly message: string
}

/** The result of a step of a command, or why the command stops. */
export type Outcome<A> = E.Either<Failure, A>

/** The command line was wrong. */
export const usage = (message: string): Outcome<never> => E.left({ exitCode: EXIT.usage, message })

/** The command line and the data are right, and there is no answer all the same. */
export const failure = (message: string): Outcome<never> => E.left({ exitCode: EXIT.failure, message })

/** The data could not be read, or are not valid. */
export const badData = (message: string): Outcome<never> => E.left({ exitCode: EXIT.badData, message })

/** The command was interrupted. */
export const interrupted = (message: string): Outcome<never> => E.left({ exitCode: EXIT.interrupted, message })

/**
 * The failure for a curve's error: a wrong parameter is an error of the command line; otherwise the curve has no
 * answer.
 */
export const refused = (error: CurveError): Failure => ({
  exitCode: error._tag === 'InvalidParameter' || error._tag === 'UnknownParameter' ? EXIT.usage : EXIT.failure,
  message: describeError(error),
})
