// Reads curves typed as formulas or as bars.

import type { CurveDefinition } from '@ammeter/core'
import type { DrawingError, FormulaError } from '@ammeter/formula'
import { either as E } from 'fp-ts'
import { EXIT, type Failure, type Outcome } from '../program/failure.js'
import type { WrittenCurve } from './plug-in-spec.js'

/** The failure for a text that was typed wrongly. */
const refused = (message: string): Failure => ({ exitCode: EXIT.usage, message })

/** Reads a curve that the command line writes out; an error has a caret under the character at fault. */
export const readCurve = async ({ kind, text }: WrittenCurve): Promise<Outcome<CurveDefinition>> => {
  const { describeDrawingError, describeFormulaError, drawnCurve, formulaCurve } = await import('@ammeter/formula')
  return kind === 'formula'
    ? E.mapLeft((error: FormulaError) => refused(describeFormulaError(error)))(formulaCurve(text))
    : E.mapLeft((error: DrawingError) => refused(describeDrawingError(error)))(drawnCurve(text))
}
