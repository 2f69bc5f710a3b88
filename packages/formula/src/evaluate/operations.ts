// The operations of an arithmetic that a formula is made of.

import { type Expression, literalValue } from '../expression.js'
import type { Operator } from '../letters.js'

/** The operations of an arithmetic that formulas use. */
export type RealOperation =
  | 'add'
  | 'sub'
  | 'mul'
  | 'div'
  | 'neg'
  | 'sqrt'
  | 'exp'
  | 'ln'
  | 'pow'
  | 'min'
  | 'max'
  | 'abs'

/**
 * An expression as operations of an arithmetic. Evaluation and the printed module both use them, so that both give the
 * same numbers.
 */
export type Operation =
  | { readonly type: 'numeral'; readonly numeral: string }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'real'; readonly real: RealOperation; readonly operands: readonly Operation[] }
  /** The normal distribution function. */
  | { readonly type: 'normal'; readonly operand: Operation }
  /** A power with a whole exponent above 1, by multiplication: exact where products are, and for negative bases too. */
  | { readonly type: 'power'; readonly base: Operation; readonly exponent: number }

/** The largest whole exponent that is computed by multiplication. */
const MOST_FACTORS = 64

const ONE: Operation = { type: 'numeral', numeral: '1' }

const real = (operation: RealOperation, ...operands: readonly Operation[]): Operation => ({
  type: 'real',
  real: operation,
  operands,
})

/** A power with a literal exponent, if it can be computed more exactly in another way. */
const literalPower = (base: Operation, exponent: number): Operation | undefined => {
  if (exponent === 0.5) return real('sqrt', base)
  if (!Number.isInteger(exponent) || Math.abs(exponent) > MOST_FACTORS) return undefined
  if (exponent < 0) return real('div', ONE, literalPower(base, -exponent) ?? ONE)
  if (exponent === 0) return ONE
  return exponent === 1 ? base : { type: 'power', base, exponent }
}

const power = (base: Expression, exponent: Expression): Operation => {
  if (base.type === 'name' && base.name === 'e') return real('exp', operationOf(exponent))
  const literal = literalValue(exponent)
  const operand = operationOf(base)
  const product = literal === undefined ? undefined : literalPower(operand, literal)
  return product ?? real('pow', operand, operationOf(exponent))
}

const OPERATIONS: Readonly<Record<Exclude<Operator, '^'>, RealOperation>> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
}

/** The operations of an expression. */
export const operationOf = (expression: Expression): Operation => {
  switch (expression.type) {
    case 'number':
      return { type: 'numeral', numeral: expression.numeral }
    case 'name':
      return { type: 'name', name: expression.name }
    case 'negative': {
      const { operand } = expression
      return operand.type === 'negative' ? operationOf(operand.operand) : real('neg', operationOf(operand))
    }
    case 'operation': {
      const { operator, left, right } = expression
      if (operator === '^') return power(left, right)
      return real(OPERATIONS[operator], operationOf(left), operationOf(right))
    }
    case 'call': {
      const [first, second, ...others] = expression.operands
      if (first === undefined) return ONE
      if (expression.function === 'Φ') return { type: 'normal', operand: operationOf(first) }
      if (second === undefined) return real(expression.function as RealOperation, operationOf(first))
      if (expression.function === 'pow') return power(first, second)
      return [second, ...others].reduce<Operation>(
        (folded, each) => real(expression.function as RealOperation, folded, operationOf(each)),
        operationOf(first),
      )
    }
  }
}

const operandsOf = (operation: Operation): readonly Operation[] => {
  switch (operation.type) {
    case 'real':
      return operation.operands
    case 'normal':
      return [operation.operand]
    case 'power':
      return [operation.base]
    default:
      return []
  }
}

/** Whether something holds for an operation, or for any that it is made of. */
export const someOperation = (operation: Operation, holds: (each: Operation) => boolean): boolean =>
  holds(operation) || operandsOf(operation).some(operand => someOperation(operand, holds))
