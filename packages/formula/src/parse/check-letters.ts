// Checks that the letters of a formula have a meaning where they stand.

import type { FormulaError } from '../errors/formula-error.js'
import { VARIABLES } from '../letters.js'
import { errorAt, type Token } from './tokens.js'

const VALUE = 'V(p) = …'

const LEVEL_SET = 'x*y = L^2'

/** The number of words up to the `=` of `V(p) = …`, if a formula begins with that; otherwise 0. */
export const valueWords = (tokens: readonly Token[]): number => {
  const begins = (...words: readonly string[]) => words.every((word, i) => tokens[i]?.text === word)
  if (begins('V', '=')) return 2
  return begins('V', '(', 'p', ')', '=') ? 5 : 0
}

/** The variables that a part of a formula may have, and the message for any other. */
interface Scope {
  readonly tokens: readonly Token[]
  readonly variables: readonly string[]
  readonly say: (name: string) => string
}

const scopeOf = (tokens: readonly Token[]): Scope => {
  const words = valueWords(tokens)
  if (words > 0) {
    const say = () => `p, the price: ${VALUE} is about nothing else`
    return { tokens: tokens.slice(words), variables: ['p'], say }
  }
  const isEquation = tokens.some(({ text }) => text === '=')
  return {
    tokens,
    variables: isEquation ? ['x', 'y', 'L'] : ['x', 'y'],
    say: name =>
      name === 'L'
        ? `x or y; L stands in an equation, such as ${LEVEL_SET}`
        : `x${isEquation ? ', y or L' : ' or y'}; V and p stand in ${VALUE} alone`,
  }
}

/** The first letter that has no meaning where it stands, if there is one. */
export const strayLetter = (text: string, tokens: readonly Token[]): FormulaError | undefined => {
  const { tokens: words, variables, say } = scopeOf(tokens)
  const stray = words.find(({ text: name }) => VARIABLES.some(each => each === name) && !variables.includes(name))
  return stray && errorAt(text, stray.index, stray.text.length, say(stray.text))
}

/** The letters that a formula lacks to describe a curve. Its words are in order. */
export const missingLetters = (text: string, tokens: readonly Token[]): FormulaError | undefined => {
  const [first, last] = [tokens[0], tokens.at(-1)]
  const { variables } = scopeOf(tokens)
  const missing = variables.filter(name => !tokens.some(token => token.text === name))
  if (first === undefined || last === undefined || valueWords(tokens) > 0 || missing.length === 0) return undefined
  return errorAt(
    text,
    first.index,
    last.index + last.text.length - first.index,
    `one with ${variables.length === 3 ? 'x, y and L' : 'x and y'}, such as ${variables.length === 3 ? LEVEL_SET : 'x*y'}, or ${VALUE}`,
    `a formula without ${missing.join(' and ')}`,
  )
}
