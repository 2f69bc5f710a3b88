import type { CurveDefinition } from '@ammeter/core'
import { formulaCurve } from '@ammeter/formula'
import { either as E } from 'fp-ts'
import type { FormulaProblem } from './formula-problem.js'

/** The definition of a formula, or what is wrong with it, and where. */
export const readFormula = (text: string): E.Either<FormulaProblem, CurveDefinition> =>
  E.mapLeft(({ index, length, given, allowed }: { index: number; length: number; given: string; allowed: string }) => ({
    message: `character ${index + 1}: found ${given}, expected ${allowed}`,
    index,
    length,
  }))(formulaCurve(text))
