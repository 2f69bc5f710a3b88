// Formulas in LaTeX.

import type { Expression } from '../expression.js'
import type { Formula } from '../formula.js'

/** A name in LaTeX: one letter in italics, several upright, and what follows an underscore as a subscript. */
const nameInLatex = (name: string): string => {
  const [first = '', ...others] = name.split('_')
  if (name === 'pi') return '\\pi'
  const head = first.length === 1 ? first : `\\mathrm{${first}}`
  const below = others.filter(Boolean).join(',')
  return below === '' ? head : `${head}_{${below.length === 1 ? below : `\\mathrm{${below}}`}}`
}

const inParentheses = (text: string): string => `\\left(${text}\\right)`

const isSum = (expression: Expression): boolean =>
  expression.type === 'negative' || (expression.type === 'operation' && '+-'.includes(expression.operator))

/** A factor of a product, or the base of a power. */
const factor = (expression: Expression): string => {
  const text = inLatex(expression)
  return isSum(expression) ? inParentheses(text) : text
}

const baseOf = (expression: Expression): string => {
  const text = inLatex(expression)
  return expression.type === 'number' || expression.type === 'name' ? text : inParentheses(text)
}

const NAMED: Readonly<Record<string, string>> = { exp: '\\exp', ln: '\\ln', min: '\\min', max: '\\max', Φ: '\\Phi' }

const callInLatex = (name: string, operands: readonly Expression[]): string => {
  const texts = operands.map(inLatex)
  const [first, second] = operands
  if (name === 'sqrt') return `\\sqrt{${texts[0]}}`
  if (name === 'abs') return `\\left|${texts[0]}\\right|`
  if (name === 'pow' && first !== undefined && second !== undefined) return `${baseOf(first)}^{${texts[1]}}`
  return `${NAMED[name] ?? name}${inParentheses(texts.join(', '))}`
}

const inLatex = (expression: Expression): string => {
  switch (expression.type) {
    case 'number': {
      const [digits = '', exponent] = expression.numeral.split(/e/i)
      return exponent === undefined ? digits : `${digits} \\cdot 10^{${Number(exponent)}}`
    }
    case 'name':
      return nameInLatex(expression.name)
    case 'negative':
      return `-${factor(expression.operand)}`
    case 'call':
      return callInLatex(expression.function, expression.operands)
    case 'operation': {
      const { operator, left, right } = expression
      switch (operator) {
        case '^':
          return `${baseOf(left)}^{${inLatex(right)}}`
        case '/':
          return `\\frac{${inLatex(left)}}{${inLatex(right)}}`
        case '*': {
          const isBetweenNumbers =
            right.type === 'number' || (right.type === 'operation' && right.left.type === 'number')
          return `${factor(left)}${isBetweenNumbers ? ' \\cdot ' : ' '}${factor(right)}`
        }
        default:
          return `${inLatex(left)} ${operator} ${operator === '-' ? factor(right) : inLatex(right)}`
      }
    }
  }
}

/** A formula in LaTeX. */
export const formulaInLatex = (formula: Formula): string => {
  switch (formula.kind) {
    case 'tradingFunction':
      return inLatex(formula.tradingFunction)
    case 'levelSet':
      return `${inLatex(formula.left)} = ${inLatex(formula.right)}`
    case 'value':
      return `V(p) = ${inLatex(formula.value)}`
  }
}
