// Reads the bars of a drawing, `3/5/8`, with the place of whatever is wrong.

import { either as E } from 'fp-ts'
import { quoted } from '../errors/quoted.js'
import type { DrawingError } from './drawing-error.js'

/** The most bars that a drawing has: a link with all of them is still short. */
export const MOST_BARS = 64

/** The longest text that is accepted. */
const MOST_CHARACTERS = 1000

const NUMERAL = /^(?:\d+(?:\.\d*)?|\.\d+)$/

const HEIGHT = 'a number of at least 0, such as 3 or 0.25'

/** A part of a text, and where it stands. */
interface Part {
  readonly text: string
  readonly index: number
}

/** The parts between slashes. */
const partsOf = (text: string): readonly Part[] => {
  let index = 0
  return text.split('/').map(part => {
    const found = { text: part, index }
    index += part.length + 1
    return found
  })
}

/** Why a text is not a height; nothing if it is one. */
const wrongHeight = (text: string, { text: part, index }: Part): DrawingError | undefined => {
  const error = { _tag: 'DrawingError', text, index, length: part.length, allowed: HEIGHT } as const
  if (part === '') return { ...error, given: index === text.length ? 'the end' : 'no number' }
  return NUMERAL.test(part) && Number.isFinite(Number(part)) ? undefined : { ...error, given: quoted(part) }
}

/**
 * Reads the heights of bars, `3/5/8`: numerals of at least 0, one of them above 0.
 *
 * @param text At most 64 of them, with a slash between two.
 * @returns `DrawingError`, with the place in the text.
 */
export const parseBars = (text: string): E.Either<DrawingError, readonly string[]> => {
  const whole = { _tag: 'DrawingError', text, index: 0, length: text.length } as const
  if (text.length > MOST_CHARACTERS) {
    const rest = { index: MOST_CHARACTERS, length: text.length - MOST_CHARACTERS }
    return E.left({ ...whole, ...rest, given: `${text.length} characters`, allowed: `at most ${MOST_CHARACTERS}` })
  }
  const parts = partsOf(text)
  const wrong = parts.map(part => wrongHeight(text, part)).find(error => error !== undefined)
  if (wrong !== undefined) return E.left(wrong)
  const first = parts[MOST_BARS]
  if (first !== undefined) {
    const { index } = first
    const rest = { index, length: text.length - index }
    return E.left({ ...whole, ...rest, given: `${parts.length} bars`, allowed: `at most ${MOST_BARS}` })
  }
  return parts.some(part => Number(part.text) > 0)
    ? E.right(parts.map(part => part.text))
    : E.left({ ...whole, given: 'no liquidity at all', allowed: 'one bar above 0' })
}
