// The caption below a picture that stands alone.

import type { ReactNode } from 'react'
import { textWidth, wrapped } from '../geometry/text-width.js'
import type { Ink } from './ink.js'

const SIZE = 11
const LINE_HEIGHT = 15

/** Beside the caption, above it and below it, in pixels. */
const MARGIN = 8

/** A word in pieces of at most a width: a caption may hold one long word, and nothing of it is cut off. */
const pieces = (word: string, width: number): readonly string[] => {
  const found = ['']
  for (const character of word) {
    const last = found.at(-1) ?? ''
    if (textWidth(last + character, SIZE) <= width || last === '') found[found.length - 1] = last + character
    else found.push(character)
  }
  return found
}

/** A caption in lines of at most the width of a picture. */
export const captionLines = (caption: string, width: number): readonly string[] => {
  // Widths are estimates: some space is left at the right edge.
  const most = 0.96 * width - 2 * MARGIN
  return caption.split('\n').flatMap(paragraph => {
    const words = paragraph.split(' ').flatMap(word => pieces(word, most))
    return wrapped(words.join(' '), SIZE, most)
  })
}

/** The height of a caption, with the margins around it. */
export const captionHeight = (lines: readonly string[]): number =>
  lines.length === 0 ? 0 : lines.length * LINE_HEIGHT + 2 * MARGIN

/** The caption of a picture that stands alone, below a height. */
export const Caption = ({
  lines,
  top,
  ink,
}: {
  readonly lines: readonly string[]
  readonly top: number
  readonly ink: Ink
}): ReactNode => (
  <g fill={ink.quiet} fontSize={SIZE}>
    {lines.map((line, row) => {
      const y = top + MARGIN + (row + 0.75) * LINE_HEIGHT
      return (
        <text key={y} x={MARGIN} y={y}>
          {line}
        </text>
      )
    })}
  </g>
)
