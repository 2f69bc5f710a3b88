// The error for a text that is not the bars of a drawing.

import { pointAt, type TextError } from '../errors/text-error.js'

/** The error for a text that should be the bars of a drawing, with its place. */
export interface DrawingError extends TextError {
  readonly _tag: 'DrawingError'
}

/**
 * An error of a drawing for a person, in three lines: what is wrong, the bars, and a caret under the character at fault.
 *
 * @example
 * import { describeDrawingError, drawnCurve } from '@ammeter/formula'
 * import { either as E } from 'fp-ts'
 *
 * const made = drawnCurve('3/five/8')
 * const lines = E.isLeft(made) ? describeDrawingError(made.left).split('\n') : []
 * lines[0] // => 'bars, character 3: found "five", expected a number of at least 0, such as 3 or 0.25'
 * lines[1] // => '  3/five/8'
 * lines[2] // => '    ^^^^'
 */
export const describeDrawingError = (error: DrawingError): string => pointAt('bars', error)
