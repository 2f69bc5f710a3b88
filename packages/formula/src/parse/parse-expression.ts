// Parses expressions with jsep.

/**
 * Parses expressions with jsep, which keeps its operators in one object shared by the whole program. That object stays
 * unchanged: `+ - * /` and the signs have the same precedence there as in formulas, and `^`, which differs, is read by
 * a subclass before jsep looks for operators. Words and their order have been checked before, so that only numbers,
 * names, calls of functions and operators are left.
 */
import jsep from 'jsep'
import type { Expression } from '../expression.js'
import { functionName, type Operator } from '../letters.js'

/** The nodes that jsep makes of those words. */
type Node =
  | { readonly type: 'Literal'; readonly raw: string }
  | { readonly type: 'Identifier'; readonly name: string }
  | { readonly type: 'UnaryExpression'; readonly operator: string; readonly argument: Node }
  | { readonly type: 'BinaryExpression'; readonly operator: Operator; readonly left: Node; readonly right: Node }
  | { readonly type: 'CallExpression'; readonly callee: { readonly name: string }; readonly arguments: readonly Node[] }

/** The members of jsep's parser that are used here, which its own types leave out. */
interface Parser {
  index: number
  readonly char: string
  gobbleSpaces(): void
  gobbleToken(): Node
  gobbleExpression(): Node
}

const { Jsep } = jsep as unknown as { readonly Jsep: new (text: string) => Parser }

/** Reads `a^b` as one operand, from the right, so that a sign before it is the sign of the power. */
class FormulaParser extends Jsep {
  override gobbleToken(): Node {
    const left = super.gobbleToken()
    this.gobbleSpaces()
    if (this.char !== '^') return left
    this.index += 1
    return { type: 'BinaryExpression', operator: '^', left, right: this.gobbleToken() }
  }
}

const expressionOf = (node: Node): Expression => {
  switch (node.type) {
    case 'Literal':
      return { type: 'number', numeral: node.raw }
    case 'Identifier':
      return { type: 'name', name: node.name }
    case 'UnaryExpression': {
      const operand = expressionOf(node.argument)
      return node.operator === '-' ? { type: 'negative', operand } : operand
    }
    case 'BinaryExpression':
      return {
        type: 'operation',
        operator: node.operator,
        left: expressionOf(node.left),
        right: expressionOf(node.right),
      }
    case 'CallExpression':
      return { type: 'call', function: functionName(node.callee.name), operands: node.arguments.map(expressionOf) }
  }
}

/** Parses a text whose words and their order were checked. */
export const parseExpression = (text: string): Expression => expressionOf(new FormulaParser(text).gobbleExpression())
