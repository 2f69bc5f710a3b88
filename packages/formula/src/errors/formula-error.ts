// The error for a text that is not a formula.

import { pointAt, type TextError } from './text-error.js'

/** The error for a text that should be a formula, with its place. */
export interface FormulaError extends TextError {
  readonly _tag: 'FormulaError'
}

/**
 * An error of a formula for a person, in three lines: what is wrong, the text, and a caret under the character at fault.
 *
 * @example
 * import { describeFormulaError, parseFormula } from '@ammeter/formula'
 * import { either as E } from 'fp-ts'
 *
 * const parsed = parseFormula('x^w * y^[1-w]')
 * const lines = E.isLeft(parsed) ? describeFormulaError(parsed.left).split('\n') : []
 * lines[0] // => 'formula, character 9: found "[", expected letters, digits, spaces, or one of + - * / ^ ( ) , . ='
 * lines[1] // => '  x^w * y^[1-w]'
 * lines[2] // => '          ^'
 */
export const describeFormulaError = (error: FormulaError): string => pointAt('formula', error)
