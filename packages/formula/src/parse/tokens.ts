// Splits a formula into words.

import { either as E } from 'fp-ts'
import type { FormulaError } from '../errors/formula-error.js'
import { quoted } from '../errors/quoted.js'
import { FUNCTION_NAMES, isFunction, isLetter, reservation } from '../letters.js'

/** A word of a formula, and its place. */
export interface Token {
  readonly type: 'number' | 'name' | 'function' | 'sign'
  readonly text: string
  /** From 0. */
  readonly index: number
}

/** The longest text that is accepted. */
export const MOST_CHARACTERS = 1000

const TOKEN = /(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)|([A-Za-z][A-Za-z0-9_]*|Φ)|([-+*/^(),=])/y

const SPACES = / */y

const CHARACTERS = 'letters, digits, spaces, or one of + - * / ^ ( ) , . ='

/** An error at some characters of a text. */
export const errorAt = (
  text: string,
  index: number,
  length: number,
  allowed: string,
  given?: string,
): FormulaError => ({
  _tag: 'FormulaError',
  text,
  index,
  length,
  given: given ?? quoted(text.slice(index, index + length)),
  allowed,
})

/** What is wrong with a word by itself. */
const wrong = ({ type, text }: Token, next: string): string | undefined => {
  if (type === 'number') return Number.isFinite(Number(text)) ? undefined : 'a number below 1.8e308'
  if (type === 'function') return next === '(' ? undefined : `${text}( and its operand`
  if (type === 'sign') return undefined
  if (next === '(' && text !== 'V') return `${text}*( for a product, or one of the functions ${FUNCTION_NAMES}`
  return isLetter(text) ? undefined : reservation(text)
}

/**
 * The words of a text.
 *
 * Only numbers, names and the signs of formulas pass: no quote, bracket or dot between names reaches the parser.
 */
export const tokensOf = (text: string): E.Either<FormulaError, readonly Token[]> => {
  if (text.length > MOST_CHARACTERS) {
    const rest = text.length - MOST_CHARACTERS
    return E.left(errorAt(text, MOST_CHARACTERS, rest, `at most ${MOST_CHARACTERS}`, `${text.length} characters`))
  }
  const tokens: Token[] = []
  const skipSpaces = (from: number): number => {
    SPACES.lastIndex = from
    SPACES.exec(text)
    return SPACES.lastIndex
  }
  let index = skipSpaces(0)
  while (index < text.length) {
    TOKEN.lastIndex = index
    const [word, number, name] = TOKEN.exec(text) ?? []
    if (word === undefined) {
      const character = String.fromCodePoint(text.codePointAt(index) ?? 0)
      return E.left(errorAt(text, index, character.length, CHARACTERS))
    }
    const type = number !== undefined ? 'number' : name === undefined ? 'sign' : isFunction(name) ? 'function' : 'name'
    const token: Token = { type, text: word, index }
    const next = skipSpaces(index + word.length)
    const allowed = wrong(token, text.charAt(next))
    if (allowed !== undefined) return E.left(errorAt(text, index, word.length, allowed))
    tokens.push(token)
    index = next
  }
  return E.right(tokens)
}
