// Finds constant parts of a formula that have no value, such as `1/0`.

import { float64, type Num, type Real } from '@ammeter/core'
import type { FormulaError } from '../errors/formula-error.js'
import { compile } from '../evaluate/compile.js'
import { operationOf } from '../evaluate/operations.js'
import type { Expression } from '../expression.js'
import { CONSTANTS } from '../letters.js'
import { errorAt, type Token } from './tokens.js'

/** An expression that was checked. */
interface Walked {
  /** Its value, if it has no variable and no parameter. */
  readonly value: number | undefined
  /** How many numbers, names and functions it has. */
  readonly words: number
}

const numberOf = (expression: Expression): number => {
  const real = float64 as unknown as Real<Num>
  return float64.toNumber(
    compile(operationOf(expression), real, [], {})(real.zero, real.zero, real.zero) as unknown as number,
  )
}

const isConstantName = (name: string): boolean => CONSTANTS.some(constant => constant === name)

/** The part of a text from one word to another, with the parentheses that belong to it. */
const partOf = (tokens: readonly Token[], first: Token, last: Token): { readonly from: Token; readonly to: Token } => {
  let [start, end] = [tokens.indexOf(first), tokens.indexOf(last)]
  let open = 0
  for (const { text: sign } of tokens.slice(start, end + 1)) {
    if (sign === '(') open += 1
    if (sign !== ')') continue
    if (open === 0) start -= 1
    else open -= 1
  }
  end += open
  return { from: tokens[start] ?? first, to: tokens[end] ?? last }
}

/**
 * A constant part of a formula that has no value, such as `1/0`, if there is one.
 *
 * @param tokens The words of the expression. Those that are not signs stand in the order in which the tree is walked.
 */
export const brokenConstant = (
  text: string,
  tokens: readonly Token[],
  expression: Expression,
): FormulaError | undefined => {
  const words = tokens.filter(({ type }) => type !== 'sign')
  let broken: FormulaError | undefined

  /** An expression with its constant parts replaced by their values. */
  const joined = (
    start: number,
    own: number,
    parts: readonly Expression[],
    withParts: (numbers: readonly Expression[]) => Expression,
  ): Walked => {
    let count = own
    const numbers = parts.flatMap((part): readonly Expression[] => {
      const walked = walk(part, start + count)
      count += walked.words
      return walked.value === undefined ? [] : [{ type: 'number', numeral: String(walked.value) }]
    })
    if (numbers.length < parts.length || broken !== undefined) return { value: undefined, words: count }
    const value = numberOf(withParts(numbers))
    const [first, last] = [words[start], words[start + count - 1]]
    if (!Number.isFinite(value) && first !== undefined && last !== undefined) {
      const { from, to } = partOf(tokens, first, last)
      const length = to.index + to.text.length - from.index
      broken = errorAt(text, from.index, length, 'a part that is a number below 1.8e308')
    }
    return { value, words: count }
  }

  const walk = (each: Expression, start: number): Walked => {
    switch (each.type) {
      case 'number':
        return { value: Number(each.numeral), words: 1 }
      case 'name':
        return { value: isConstantName(each.name) ? numberOf(each) : undefined, words: 1 }
      case 'negative':
        return joined(start, 0, [each.operand], ([operand = each.operand]) => ({ ...each, operand }))
      case 'operation':
        return joined(start, 0, [each.left, each.right], ([left = each.left, right = each.right]) => ({
          ...each,
          left,
          right,
        }))
      case 'call':
        return joined(start, 1, each.operands, operands => ({ ...each, operands }))
    }
  }
  walk(expression, 0)
  return broken
}
