import type { TextError } from '@ammeter/formula'

/** What is wrong with the text of a curve, and at which characters of it. */
export interface TextProblem {
  readonly message: string
  /** From 0; the length of the text where something is missing at its end. */
  readonly index: number
  readonly length: number
}

/** An error of a formula or of a drawing, at its place in the text that was read. */
export const problemOf = ({ index, length, given, allowed }: TextError): TextProblem => ({
  message: `found ${given}, expected ${allowed}`,
  index,
  length,
})

/** A problem in one line, with its place. */
export const problemLine = ({ index, message }: TextProblem): string => `character ${index + 1}: ${message}`
