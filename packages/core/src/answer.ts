import type { either } from 'fp-ts'

/** What fp-ts calls an `Either`. */
export type Either<L, A> = either.Either<L, A>

// The few functions of fp-ts that every curve needs, written out: what a bundler cannot tell to be unused comes along with
// them, and weighs more than they do.

/** What was asked for. */
export const right = <A>(value: A): Either<never, A> => ({ _tag: 'Right', right: value })

/** A typed refusal. */
export const left = <L>(error: L): Either<L, never> => ({ _tag: 'Left', left: error })

export const isLeft = <L, A>(answer: Either<L, A>): answer is either.Left<L> => answer._tag === 'Left'

export const isRight = <L, A>(answer: Either<L, A>): answer is either.Right<A> => answer._tag === 'Right'
