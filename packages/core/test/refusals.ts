import type { either } from 'fp-ts'
import { expect } from 'vitest'
import type { CurveError } from '../src/index.js'

/** The refusal in an answer, which must be one. */
export const refusal = (answer: either.Either<CurveError, unknown>): CurveError => {
  if (answer._tag === 'Right') expect.fail(`should have been refused, and was ${JSON.stringify(answer.right)}`)
  return answer.left
}
