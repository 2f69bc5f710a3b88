// The functions on answers that every curve needs.

import type { either } from 'fp-ts'

// The few functions of fp-ts that every curve needs, written out: what a bundler cannot tell to be unused comes along with
// them, and weighs more than they do.

/** What was asked for. */
export const right = <A>(value: A): either.Either<never, A> => ({ _tag: 'Right', right: value })

/** A typed refusal. */
export const left = <L>(error: L): either.Either<L, never> => ({ _tag: 'Left', left: error })

export const isLeft = <L, A>(answer: either.Either<L, A>): answer is either.Left<L> => answer._tag === 'Left'

export const isRight = <L, A>(answer: either.Either<L, A>): answer is either.Right<A> => answer._tag === 'Right'
