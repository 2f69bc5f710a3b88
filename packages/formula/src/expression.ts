// The expressions of formulas: trees, as plain data.

import type { Operator } from './letters.js'

/** An expression of a formula: a tree, as plain data. */
export type Expression =
  /** A number as it was typed, so that no digit is lost. */
  | { readonly type: 'number'; readonly numeral: string }
  /** A letter with a meaning, or a parameter. */
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'negative'; readonly operand: Expression }
  | {
      readonly type: 'operation'
      readonly operator: Operator
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly type: 'call'; readonly function: string; readonly operands: readonly Expression[] }

/** The value of an expression made of numbers alone, in the cases that powers need. */
export const literalValue = (expression: Expression): number | undefined => {
  switch (expression.type) {
    case 'number':
      return Number(expression.numeral)
    case 'negative': {
      const value = literalValue(expression.operand)
      return value === undefined ? undefined : -value
    }
    case 'operation': {
      const [left, right] = [literalValue(expression.left), literalValue(expression.right)]
      if (expression.operator !== '/' || left === undefined || right === undefined) return undefined
      return left / right
    }
    default:
      return undefined
  }
}
