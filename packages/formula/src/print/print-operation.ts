// The operations of a formula as TypeScript.

import { type Operation, someOperation } from '../evaluate/operations.js'

/** The greatest length of a line of a module. */
const WIDTH = 110

/** The names that a module gives to the letters of formulas. */
const LETTERS: Readonly<Record<string, string>> = {
  x: 'x',
  y: 'y',
  p: 'price',
  L: 'liquidity',
  e: 'real.exp(real.one)',
  pi: 'real.mul(real.of(PI), real.one)',
}

/**
 * A name as TypeScript. A parameter is a member of `parameters`, so that it may have any name, even `for` or `real`.
 */
export const printName = (name: string): string => LETTERS[name] ?? `parameters.${name}`

/** A numeral as TypeScript: as a number if that keeps every digit. */
const numeral = (text: string): string => {
  if (Number(text) === 1) return 'real.one'
  return String(Number(text)) === text ? `real.of(${text})` : `real.of('${text}')`
}

/** Whether a power is printed as a product of its base. */
const isShortPower = ({ base, exponent }: Operation & { readonly type: 'power' }): boolean =>
  base.type === 'name' && exponent <= 3

/** Whether a module needs the function `power`. */
export const needsPower = (operation: Operation): boolean =>
  someOperation(operation, each => each.type === 'power' && !isShortPower(each))

const called = (name: string, operands: readonly string[], indent: string): string => {
  const inLine = `${name}(${operands.join(', ')})`
  if (!inLine.includes('\n') && indent.length + inLine.length <= WIDTH) return inLine
  return `${name}(\n${operands.map(each => `${indent}  ${each},\n`).join('')}${indent})`
}

/** Operations as the TypeScript of an author: `real.mul(x, y)`. */
export const printOperation = (operation: Operation, indent: string): string => {
  const deeper = (each: Operation) => printOperation(each, `${indent}  `)
  switch (operation.type) {
    case 'numeral':
      return numeral(operation.numeral)
    case 'name':
      return printName(operation.name)
    case 'normal':
      return called('normal(real).cumulative', [deeper(operation.operand)], indent)
    case 'power': {
      const base = deeper(operation.base)
      if (!isShortPower(operation)) return called('power', ['real', base, String(operation.exponent)], indent)
      const square = `real.mul(${base}, ${base})`
      return operation.exponent === 2 ? square : `real.mul(${square}, ${base})`
    }
    case 'real':
      return called(`real.${operation.real}`, operation.operands.map(deeper), indent)
  }
}
