import type { CurveDefinition } from '@ammeter/core'
import type { FormulaError } from '@ammeter/formula'
import { either as E } from 'fp-ts'
import { EXIT, type Failure, type Outcome } from '../program/failure.js'

/** The curve of a formula that the command line holds; where it is none, what is wrong, with a caret under the character. */
export const typedFormula = async (text: string): Promise<Outcome<CurveDefinition>> => {
  const { describeFormulaError, formulaCurve } = await import('@ammeter/formula')
  return E.mapLeft((error: FormulaError): Failure => ({ exitCode: EXIT.usage, message: describeFormulaError(error) }))(
    formulaCurve(text),
  )
}
