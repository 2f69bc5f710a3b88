/**
 * Curves typed as formulas: parsed, evaluated over any arithmetic, and printed as modules.
 *
 * @packageDocumentation
 */
export type { Expression } from './expression.js'
export { type Formula, parseFormula } from './formula.js'
export { formulaCurve } from './formula-curve.js'
export { describeFormulaError, type FormulaError } from './formula-error.js'
export { formulaModule } from './formula-module.js'
export type { Operator } from './letters.js'
export { printFormula } from './print/print-expression.js'
