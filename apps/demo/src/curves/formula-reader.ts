// Reads formulas and drawings; loaded only when a page has one.

import type { CurveDefinition } from '@ammeter/core'
import { drawnCurve, formulaCurve } from '@ammeter/formula'
import { either as E } from 'fp-ts'
import { problemOf, type TextProblem } from './text-problem.js'

/** The definition of a formula, or the error in it and its place. */
export const readFormula = (text: string): E.Either<TextProblem, CurveDefinition> =>
  E.mapLeft(problemOf)(formulaCurve(text))

/** The definition of a drawing by its bars, or the error in them and its place. */
export const readDrawing = (bars: string): E.Either<TextProblem, CurveDefinition> =>
  E.mapLeft(problemOf)(drawnCurve(bars))
