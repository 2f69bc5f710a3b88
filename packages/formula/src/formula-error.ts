/** What is wrong with a text that should be a formula, and where. */
export interface FormulaError {
  readonly _tag: 'FormulaError'
  /** The whole text. */
  readonly text: string
  /** The index of the first character at fault, from 0; the length of the text where something is missing at its end. */
  readonly index: number
  /** How many characters are at fault; 0 where something is missing. */
  readonly length: number
  /** What stands there, as text. */
  readonly given: string
  /** What could stand there instead. */
  readonly allowed: string
}

/** How much of a long text is printed around its error. */
const WINDOW = 72

/** How much of the characters at fault is quoted. */
const QUOTED = 40

/** A part of a text as messages quote it. */
export const quoted = (part: string): string =>
  JSON.stringify(part.length > QUOTED ? `${part.slice(0, QUOTED)}…` : part)

/** Every character that would move what follows it, or hide itself, as one that does not. */
const printable = (text: string): string => text.replace(/[^\x20-\x7e\p{L}\p{N}\p{P}\p{S}]/gu, '?')

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
export const describeFormulaError = ({ text, index, length, given, allowed }: FormulaError): string => {
  const start = text.length <= WINDOW ? 0 : Math.max(0, Math.min(index - WINDOW / 2, text.length - WINDOW))
  const shown = text.slice(start, start + WINDOW)
  const carets = '^'.repeat(Math.max(1, Math.min(length, shown.length - (index - start))))
  return [
    `formula, character ${index + 1}: found ${given}, expected ${allowed}`,
    `  ${printable(shown)}`,
    `  ${' '.repeat(index - start)}${carets}`,
  ].join('\n')
}
