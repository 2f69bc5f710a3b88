// Formulas and their expressions as text.

import type { Expression } from '../expression.js'
import type { Formula } from '../formula.js'

/** The precedence of each kind of expression, from the lowest. */
const RANK = { sum: 1, product: 2, operand: 3, alone: 4 } as const

const rankOf = (expression: Expression): number => {
  if (expression.type === 'negative') return RANK.operand
  if (expression.type !== 'operation') return RANK.alone
  if (expression.operator === '^') return RANK.operand
  return expression.operator === '+' || expression.operator === '-' ? RANK.sum : RANK.product
}

/** An expression as text, in parentheses if its precedence is below what its place demands. */
const printed = (expression: Expression, least: number = RANK.sum): string => {
  const text = printExpression(expression)
  return rankOf(expression) < least ? `(${text})` : text
}

/** An expression as the text that stands for it. */
export const printExpression = (expression: Expression): string => {
  switch (expression.type) {
    case 'number':
      return expression.numeral
    case 'name':
      return expression.name
    case 'negative':
      return `-${printed(expression.operand, RANK.operand)}`
    case 'call':
      return `${expression.function}(${expression.operands.map(each => printed(each)).join(', ')})`
    case 'operation': {
      const { operator, left, right } = expression
      if (operator === '^') return `${printed(left, RANK.alone)}^${printed(right, RANK.operand)}`
      const rank = rankOf(expression)
      return `${printed(left, rank)} ${operator} ${printed(right, rank + 1)}`
    }
  }
}

/**
 * A formula as text, with the spaces and the parentheses that it needs and no others.
 *
 * @example
 * import { parseFormula, printFormula } from '@ammeter/formula'
 * import { either as E } from 'fp-ts'
 *
 * const parsed = parseFormula('((x)^w)*(y^(1-w))')
 * E.isRight(parsed) ? printFormula(parsed.right) : '' // => 'x^w * y^(1 - w)'
 */
export const printFormula = (formula: Formula): string => {
  switch (formula.kind) {
    case 'tradingFunction':
      return printExpression(formula.tradingFunction)
    case 'levelSet':
      return `${printExpression(formula.left)} = ${printExpression(formula.right)}`
    case 'value':
      return `V(p) = ${printExpression(formula.value)}`
  }
}
