import type { Expression } from '../expression.js'
import type { FormulaError } from '../formula-error.js'
import type { Operator } from '../letters.js'
import { errorAt, type Token } from './tokens.js'

const OPERATORS: Readonly<Record<Operator, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
}

const FUNCTIONS: Readonly<Record<string, (...operands: readonly number[]) => number>> = {
  sqrt: a => Math.sqrt(a ?? Number.NaN),
  exp: a => Math.exp(a ?? Number.NaN),
  ln: a => Math.log(a ?? Number.NaN),
  pow: (a, b) => (a ?? Number.NaN) ** (b ?? Number.NaN),
  min: Math.min,
  max: Math.max,
  abs: a => Math.abs(a ?? Number.NaN),
}

const CONSTANTS: Readonly<Record<string, number>> = { e: Math.E, pi: Math.PI }

/** What an expression is worth, and how many numbers, names and functions stand in it; none where it has variables. */
interface Constant {
  readonly value: number | undefined
  readonly words: number
}

/** Whether the word is one of those of which a tree is made. */
const isWord = ({ type }: Token): boolean => type !== 'sign'

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
 * A part of a formula that is no number although it has no variable, such as `1/0`, if there is one.
 *
 * @param tokens The words of the expression. Those that are no signs stand in the order in which the tree is walked.
 */
export const brokenConstant = (
  text: string,
  tokens: readonly Token[],
  expression: Expression,
): FormulaError | undefined => {
  const words = tokens.filter(isWord)
  let broken: FormulaError | undefined

  const checked = (start: number, { value, words: count }: Constant): Constant => {
    const [first, last] = [words[start], words[start + count - 1]]
    if (value !== undefined && !Number.isFinite(value) && broken === undefined && first && last) {
      const { from, to } = partOf(tokens, first, last)
      broken = errorAt(
        text,
        from.index,
        to.index + to.text.length - from.index,
        'a part that is a number below 1.8e308',
      )
    }
    return { value, words: count }
  }

  const walk = (each: Expression, start: number): Constant => {
    switch (each.type) {
      case 'number':
        return { value: Number(each.numeral), words: 1 }
      case 'name':
        return { value: CONSTANTS[each.name], words: 1 }
      case 'negative': {
        const { value, words: count } = walk(each.operand, start)
        return { value: value === undefined ? undefined : -value, words: count }
      }
      case 'operation': {
        const left = walk(each.left, start)
        const right = walk(each.right, start + left.words)
        const isConstant = left.value !== undefined && right.value !== undefined
        const value = isConstant ? OPERATORS[each.operator](left.value, right.value) : undefined
        return checked(start, { value, words: left.words + right.words })
      }
      case 'call': {
        let count = 1
        const values = each.operands.map(operand => {
          const inner = walk(operand, start + count)
          count += inner.words
          return inner.value
        })
        const numbers = values.filter(value => value !== undefined)
        const value = numbers.length === values.length ? FUNCTIONS[each.function]?.(...numbers) : undefined
        return checked(start, { value, words: count })
      }
    }
  }
  walk(expression, 0)
  return broken
}
