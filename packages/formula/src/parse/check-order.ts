// Checks the order of the words of a formula.

import type { FormulaError } from '../errors/formula-error.js'
import { FUNCTION_NAMES, FUNCTIONS } from '../letters.js'
import { errorAt, type Token } from './tokens.js'

/** The greatest depth of nested parentheses. */
const MOST_NESTED = 64

const OPERAND = `a number, a letter, a parenthesis, or one of the functions ${FUNCTION_NAMES}`

const OPERATORS = ['+', '-', '*', '/', '^']

/** An open parenthesis. */
interface Open {
  readonly token: Token
  /** The function whose operands it encloses, if it does. */
  readonly called: Token | undefined
  operands: number
}

const countOf = (name: string): string => {
  const { least, most } = FUNCTIONS[name] ?? { least: 1, most: 1 }
  if (least === most) return least === 1 ? 'one operand' : `${least} operands`
  return `${least} operands or more`
}

/** What may follow a complete operand. */
const nextAllowed = (open: Open | undefined, isEquation: boolean): string => {
  const operators = 'an operator, + - * / ^'
  if (open?.called !== undefined) return `${operators}, a comma or )`
  if (open !== undefined) return `${operators}, or )`
  return isEquation ? `${operators}, or the end` : `${operators}, =, or the end`
}

/**
 * The error in the order of the words of a formula, if there is one: operands and operators take turns, parentheses
 * match, functions have as many operands as they take, and there is at most one `=`.
 *
 * The parser itself would let some of it pass, such as `min(x y)`.
 *
 * @param start The first word to look at: the one after `V(p) =`, where the formula begins with that.
 */
export const checkOrder = (text: string, tokens: readonly Token[], start: number): FormulaError | undefined => {
  const stack: Open[] = []
  let isOperandNext = true
  let isEquation = start > 0
  const at = ({ index, text: word }: Token, allowed: string) => errorAt(text, index, word.length, allowed)

  for (const [i, token] of tokens.entries()) {
    if (i < start) continue
    const open = stack.at(-1)
    const { type, text: sign } = token
    if (type !== 'sign' || sign === '(') {
      if (!isOperandNext) return at(token, nextAllowed(open, isEquation))
      if (sign === '(') {
        const before = tokens[i - 1]
        const called = before?.type === 'function' ? before : undefined
        stack.push({ token, called, operands: 1 })
        if (stack.length > MOST_NESTED) return at(token, `at most ${MOST_NESTED} parentheses in each other`)
      }
      isOperandNext = type === 'function' || sign === '('
    } else if (isOperandNext) {
      if (sign !== '-' && sign !== '+') return at(token, OPERAND)
    } else if (sign === ')') {
      const { called, operands } = stack.pop() ?? {}
      if (operands === undefined) return at(token, nextAllowed(undefined, isEquation))
      const { least, most } = FUNCTIONS[called?.text ?? ''] ?? { least: 1, most: 1 }
      if (called !== undefined && (operands < least || operands > most)) {
        return errorAt(text, called.index, called.text.length, countOf(called.text), `${called.text} of ${operands}`)
      }
    } else if (sign === ',') {
      if (open?.called === undefined) return at(token, nextAllowed(open, isEquation))
      open.operands += 1
      isOperandNext = true
    } else if (sign === '=') {
      if (open !== undefined || isEquation) return at(token, nextAllowed(open, isEquation))
      isEquation = true
      isOperandNext = true
    } else {
      if (!OPERATORS.includes(sign)) return at(token, nextAllowed(open, isEquation))
      isOperandNext = true
    }
  }

  const last = tokens.at(-1)
  const end = last === undefined ? 0 : last.index + last.text.length
  if (isOperandNext) return errorAt(text, end, 0, OPERAND, 'the end')
  const open = stack.at(-1)
  return open && errorAt(text, open.token.index, 1, 'a ) for it before the end', 'a ( that stays open')
}
