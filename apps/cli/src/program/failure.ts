import { type CurveError, describeError } from '@ammeter/core'
import { either as E } from 'fp-ts'

/** How the command ends. */
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

/** Nothing was wrong with the command line or the data, and still there is no answer. */
export const failure = (message: string): Outcome<never> => E.left({ exitCode: EXIT.failure, message })

/** The data could not be read, or are not what they should be. */
export const badData = (message: string): Outcome<never> => E.left({ exitCode: EXIT.badData, message })

/** Somebody has interrupted the command. */
export const interrupted = (message: string): Outcome<never> => E.left({ exitCode: EXIT.interrupted, message })

/** A curve's refusal: of a parameter, the command line is to blame; of anything else, it is the curve that has no answer. */
export const refused = (error: CurveError): Failure => ({
  exitCode: error._tag === 'InvalidParameter' || error._tag === 'UnknownParameter' ? EXIT.usage : EXIT.failure,
  message: describeError(error),
})
