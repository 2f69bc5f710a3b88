// Estimates of the width of a text, in pixels.

/** Widths of characters in a sans-serif type such as Inter, in shares of its size. */
const NARROW = /[ijltfrI.,:;'|!()[\]\u00a0 ]/
const WIDE = /[mwMW%@—∞]/
const CAPITAL = /[A-Z&]/

const widthOf = (character: string): number => {
  if (NARROW.test(character)) return 0.33
  if (WIDE.test(character)) return 0.92
  if (CAPITAL.test(character)) return 0.7
  return character.charCodeAt(0) > 0x2e7f ? 1.05 : 0.6
}

/** The approximate width of a text, in pixels: Node has nothing to measure it with. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + widthOf(character) * size, 0)

/** The text cut to a width, with an ellipsis if something was cut. */
export const fitted = (text: string, size: number, width: number): string => {
  if (textWidth(text, size) <= width) return text
  const characters = [...text]
  const count = characters.findIndex((_, i) => textWidth(`${characters.slice(0, i + 1).join('')}…`, size) > width)
  return `${characters.slice(0, Math.max(1, count)).join('').trimEnd()}…`
}

/** A text in lines of at most a width, broken at spaces. */
export const wrapped = (text: string, size: number, width: number): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map(line => fitted(line, size, width))
}
