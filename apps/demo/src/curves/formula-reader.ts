import type { CurveDefinition } from '@ammeter/core'
import { drawnCurve, formulaCurve } from '@ammeter/formula'
import { either as E } from 'fp-ts'
import { problemOf, type TextProblem } from './text-problem.js'

/** The definition of a formula, or what is wrong with it, and where. */
export const readFormula = (text: string): E.Either<TextProblem, CurveDefinition> =>
  E.mapLeft(problemOf)(formulaCurve(text))

/** The definition of a drawing by its bars, or what is wrong with them, and where. */
export const readDrawing = (bars: string): E.Either<TextProblem, CurveDefinition> =>
  E.mapLeft(problemOf)(drawnCurve(bars))
