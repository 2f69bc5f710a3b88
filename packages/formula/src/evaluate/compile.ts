// Turns a formula into a function of its variables, in any arithmetic.

import { type Num, normal, PI, type Real } from '@ammeter/core'
import type { Operation, RealOperation } from './operations.js'

/** A formula as a function of its variables, three at most. */
export type Evaluator = (first: Num, second: Num, third: Num) => Num

/** A compiled operation: a constant, or a function of the variables. */
type Compiled = { readonly constant: Num } | { readonly at: Evaluator }

const isConstant = (compiled: Compiled): compiled is { readonly constant: Num } => 'constant' in compiled

/** A whole power, by multiplication. */
export const wholePower = (real: Real<Num>, base: Num, exponent: number): Num => {
  if (exponent === 1) return base
  if (exponent % 2 === 1) return real.mul(wholePower(real, base, exponent - 1), base)
  const half = wholePower(real, base, exponent / 2)
  return real.mul(half, half)
}

const unary = (apply: (a: Num) => Num, operand: Compiled): Compiled => {
  if (isConstant(operand)) return { constant: apply(operand.constant) }
  const { at } = operand
  return { at: (a, b, c) => apply(at(a, b, c)) }
}

const binary = (apply: (a: Num, b: Num) => Num, left: Compiled, right: Compiled): Compiled => {
  if (isConstant(left)) return unary(value => apply(left.constant, value), right)
  if (isConstant(right)) return unary(value => apply(value, right.constant), left)
  const { at: leftAt } = left
  const { at: rightAt } = right
  return { at: (a, b, c) => apply(leftAt(a, b, c), rightAt(a, b, c)) }
}

const VARIABLE_AT: readonly Evaluator[] = [
  first => first,
  (_first, second) => second,
  (_first, _second, third) => third,
]

/**
 * A formula as a function, in an arithmetic. Parts that do not depend on the variables are computed once.
 *
 * @param variables The names of its variables, in the order in which they are given: three at most.
 * @param parameters The values of its parameters.
 */
export const compile = (
  operation: Operation,
  real: Real<Num>,
  variables: readonly string[],
  parameters: Readonly<Record<string, Num>>,
): Evaluator => {
  const named = (name: string): Compiled => {
    const at = VARIABLE_AT[variables.indexOf(name)]
    if (at !== undefined) return { at }
    if (name === 'e') return { constant: real.exp(real.one) }
    // A numeral keeps every digit that it has; a product has those of the arithmetic.
    return { constant: name === 'pi' ? real.mul(real.of(PI), real.one) : (parameters[name] ?? real.of('')) }
  }
  const compiled = (each: Operation): Compiled => {
    switch (each.type) {
      case 'numeral':
        return { constant: real.of(each.numeral) }
      case 'name':
        return named(each.name)
      case 'normal':
        return unary(normal(real).cumulative, compiled(each.operand))
      case 'power':
        return unary(base => wholePower(real, base, each.exponent), compiled(each.base))
      case 'real': {
        const [first, second] = each.operands.map(compiled) as [Compiled, Compiled?]
        if (second === undefined) return unary(real[each.real as UnaryOperation], first)
        return binary(real[each.real as BinaryOperation], first, second)
      }
    }
  }
  const result = compiled(operation)
  return isConstant(result) ? () => result.constant : result.at
}

type UnaryOperation = Extract<RealOperation, 'neg' | 'sqrt' | 'exp' | 'ln' | 'abs'>
type BinaryOperation = Exclude<RealOperation, UnaryOperation>
