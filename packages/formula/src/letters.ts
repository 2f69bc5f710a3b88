// The operators, letters and functions of formulas.

/** The operators of formulas. */
export type Operator = '+' | '-' | '*' | '/' | '^'

/** Letters that stand for quantities of a curve: reserves, price, liquidity and value. */
export const VARIABLES = ['x', 'y', 'p', 'L', 'V'] as const

/** Letters that stand for a number. */
export const CONSTANTS = ['e', 'pi'] as const

/** The functions of formulas, each with the least and the largest number of its operands. */
export const FUNCTIONS: Readonly<Record<string, { readonly least: number; readonly most: number }>> = {
  sqrt: { least: 1, most: 1 },
  exp: { least: 1, most: 1 },
  ln: { least: 1, most: 1 },
  pow: { least: 2, most: 2 },
  min: { least: 2, most: Number.POSITIVE_INFINITY },
  max: { least: 2, most: Number.POSITIVE_INFINITY },
  abs: { least: 1, most: 1 },
  Φ: { least: 1, most: 1 },
}

/** Other spellings of functions, for keyboards that have no Greek. */
const SPELLINGS: Readonly<Record<string, string>> = { Phi: 'Φ' }

/** A function by the name that it has here. */
export const functionName = (name: string): string =>
  Object.hasOwn(SPELLINGS, name) ? (SPELLINGS[name] ?? name) : name

/** The names of the functions, for messages. */
export const FUNCTION_NAMES = Object.keys(FUNCTIONS).join(', ')

/** Whether a name is that of a function. */
export const isFunction = (name: string): boolean => Object.hasOwn(FUNCTIONS, functionName(name))

/** Names that are terms of a pool, which stand beside the parameters of its curve, and names reserved by parsers. */
const RESERVED = ['value', 'fee', 'feeFrom', 'this', 'true', 'false', 'null']

/** Why a name cannot be a parameter's; nothing if it can. */
export const reservation = (name: string): string | undefined =>
  RESERVED.includes(name) || name in {} ? 'another name: this one is reserved' : undefined

/** Whether a name has a meaning of its own, so that it is no parameter. */
export const isLetter = (name: string): boolean => [...VARIABLES, ...CONSTANTS].some(letter => letter === name)
