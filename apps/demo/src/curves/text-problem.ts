// Errors in the text of a curve, and their places.

import type { TextError } from '@ammeter/formula'

/** An error in the text of a curve, with the characters at fault. */
export interface TextProblem {
  readonly message: string
  /** From 0; the length of the text where something is missing at its end. */
  readonly index: number
  readonly length: number
}

/** An error of a formula or of a drawing, at its place in the text. */
export const problemOf = ({ index, length, given, allowed }: TextError): TextProblem => ({
  message: `found ${given}, expected ${allowed}`,
  index,
  length,
})

/** A problem in one line, with its place. */
export const problemLine = ({ index, message }: TextProblem): string => `character ${index + 1}: ${message}`
