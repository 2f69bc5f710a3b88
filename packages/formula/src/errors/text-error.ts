// Errors at a place in a text, and how they point at it.

/** An error in a text, with its place. */
export interface TextError {
  /** The whole text. */
  readonly text: string
  /** The index of the first character at fault, from 0; the length of the text where something is missing at its end. */
  readonly index: number
  /** How many characters are at fault; 0 where something is missing. */
  readonly length: number
  /** The text found there. */
  readonly given: string
  /** What is allowed there. */
  readonly allowed: string
}

/** The most characters of a long text that are printed around its error. */
const WINDOW = 72

/** The text with a visible character in place of each that is invisible or would move what follows it. */
const printable = (text: string): string => text.replace(/[^\x20-\x7e\p{L}\p{N}\p{P}\p{S}]/gu, '?')

/** An error in three lines: what is wrong, the text, and a caret under each character at fault. */
export const pointAt = (subject: string, { text, index, length, given, allowed }: TextError): string => {
  const start = text.length <= WINDOW ? 0 : Math.max(0, Math.min(index - WINDOW / 2, text.length - WINDOW))
  const shown = text.slice(start, start + WINDOW)
  const carets = '^'.repeat(Math.max(1, Math.min(length, shown.length - (index - start))))
  return [
    `${subject}, character ${index + 1}: found ${given}, expected ${allowed}`,
    `  ${printable(shown)}`,
    `  ${' '.repeat(index - start)}${carets}`,
  ].join('\n')
}
