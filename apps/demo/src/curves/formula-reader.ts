import type { CurveDefinition } from '@ammeter/core'
import { drawnCurve, formulaCurve, type TextError } from '@ammeter/formula'
import { either as E } from 'fp-ts'
import type { FormulaProblem } from './formula-problem.js'

const problemOf = ({ index, length, given, allowed }: TextError): FormulaProblem => ({
  message: `character ${index + 1}: found ${given}, expected ${allowed}`,
  index,
  length,
})

/** The definition of a formula, or what is wrong with it, and where. */
export const readFormula = (text: string): E.Either<FormulaProblem, CurveDefinition> =>
  E.mapLeft(problemOf)(formulaCurve(text))

/** The definition of a drawing by its bars, or what is wrong with them, and where. */
export const readDrawing = (bars: string): E.Either<FormulaProblem, CurveDefinition> =>
  E.mapLeft(problemOf)(drawnCurve(bars))
