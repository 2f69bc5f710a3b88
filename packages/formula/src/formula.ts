// Reads typed formulas: trading functions, level sets and values.

import { either as E } from 'fp-ts'
import type { FormulaError } from './errors/formula-error.js'
import { type Expression, literalValue } from './expression.js'
import { isLetter } from './letters.js'
import { brokenConstant } from './parse/check-constants.js'
import { missingLetters, strayLetter, valueWords } from './parse/check-letters.js'
import { checkOrder } from './parse/check-order.js'
import { parseExpression } from './parse/parse-expression.js'
import { type Token, tokensOf } from './parse/tokens.js'

/** A formula that was read, and the names of its parameters in the order in which they appear. */
export type Formula = {
  /** The text as it was typed, without spaces around it. */
  readonly text: string
  readonly parameters: readonly string[]
} & (
  | { readonly kind: 'tradingFunction'; readonly tradingFunction: Expression }
  /** An equation in x, y and L. */
  | { readonly kind: 'levelSet'; readonly left: Expression; readonly right: Expression }
  /** The value at the price p, for liquidity 1. */
  | { readonly kind: 'value'; readonly value: Expression }
)

/** Whether an expression is the liquidity alone, or a power of it that rises with it. */
const isLiquidity = (expression: Expression): boolean => {
  if (expression.type === 'name') return expression.name === 'L'
  if (expression.type !== 'operation' || expression.operator !== '^') return false
  return isLiquidity(expression.left) && (literalValue(expression.right) ?? 0) > 0
}

/** The expression that determines a curve, and its variables in the order in which core passes them. */
export const expressionOf = (
  formula: Formula,
): { readonly expression: Expression; readonly variables: readonly string[] } => {
  switch (formula.kind) {
    case 'tradingFunction':
      return { expression: formula.tradingFunction, variables: ['x', 'y'] }
    case 'levelSet': {
      const { left, right } = formula
      return { expression: { type: 'operation', operator: '-', left, right }, variables: ['x', 'y', 'L'] }
    }
    case 'value':
      return { expression: formula.value, variables: ['p'] }
  }
}

const has = (tokens: readonly Token[], name: string): boolean => tokens.some(({ text }) => text === name)

/** An expression of a formula, with its words. */
interface Side {
  readonly tokens: readonly Token[]
  readonly expression: Expression
}

/** The kind of a formula with one side, or with the two sides of an equation. */
const kindOf = ([left, right]: readonly [Side, Side?]) => {
  if (right === undefined) return { kind: 'tradingFunction', tradingFunction: left.expression } as const
  if (has(left.tokens, 'V')) return { kind: 'value', value: right.expression } as const
  // Solved for the liquidity, it is a trading function, which needs no search.
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (isLiquidity(other.expression) && !has(one.tokens, 'L')) {
      return { kind: 'tradingFunction', tradingFunction: one.expression } as const
    }
  }
  return { kind: 'levelSet', left: left.expression, right: right.expression } as const
}

/** The sides of a formula whose words are in order. */
const sidesOf = (text: string, tokens: readonly Token[]): readonly [Side, Side?] => {
  const equals = tokens.find(token => token.text === '=')
  if (equals === undefined) return [{ tokens, expression: parseExpression(text) }]
  const { index } = equals
  return [
    { tokens: tokens.filter(token => token.index < index), expression: parseExpression(text.slice(0, index)) },
    { tokens: tokens.filter(token => token.index > index), expression: parseExpression(text.slice(index + 1)) },
  ]
}

/**
 * Reads a formula.
 *
 * | text | is |
 * | --- | --- |
 * | `x^w * y^(1-w)` | a trading function of the reserves, of whatever degree |
 * | `(x + a*L) * (y + a*L) = L^2` | a level set: an equation that holds where the reserves have the liquidity L |
 * | `x*y = L^2` | the trading function on the side without L, where the other is L or a power of it |
 * | `V(p) = 2*sqrt(p)` | the value at the price p, for liquidity 1 |
 *
 * `^` is a power and joins from the right; a sign before it is the sign of the power: `-x^2` is `-(x^2)`. Numbers keep every
 * digit. The functions are sqrt, exp, ln, pow, min, max, abs and Φ (or Phi), the normal distribution; the constants are e and
 * pi. Every other name, a letter followed by letters, digits and underscores, is a parameter.
 *
 * @param text At most 1000 characters, with parentheses at most 64 deep.
 * @returns `FormulaError`, with the place in the text, for any other text. It never throws.
 *
 * @example
 * import { parseFormula } from '@ammeter/formula'
 * import { either as E } from 'fp-ts'
 *
 * const parsed = parseFormula('x^w * y^(1-w)')
 * const { kind, parameters } = E.isRight(parsed) ? parsed.right : { kind: 'none', parameters: [] }
 * kind // => 'tradingFunction'
 * parameters // => ['w']
 */
export const parseFormula = (text: string): E.Either<FormulaError, Formula> => {
  const read = tokensOf(text)
  if (E.isLeft(read)) return read
  const tokens = read.right
  const error =
    strayLetter(text, tokens) ?? checkOrder(text, tokens, valueWords(tokens)) ?? missingLetters(text, tokens)
  if (error !== undefined) return E.left(error)
  const sides = sidesOf(text, tokens)
  const broken = sides.map(side => side && brokenConstant(text, side.tokens, side.expression)).find(Boolean)
  if (broken !== undefined) return E.left(broken)
  const names = tokens
    .filter(({ type, text: name }) => type === 'name' && !isLetter(name))
    .map(({ text: name }) => name)
  return E.right({ text: text.trim(), parameters: [...new Set(names)], ...kindOf(sides) })
}
