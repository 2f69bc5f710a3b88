/** What is wrong with a text, and where. */
export interface TextError {
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

/** Every character that would move what follows it, or hide itself, as one that does not. */
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
