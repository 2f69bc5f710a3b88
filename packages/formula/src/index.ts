/**
 * Curves made of text: formulas that were typed, and liquidity that was drawn, over any arithmetic and as modules.
 *
 * @packageDocumentation
 */
export { type DrawingError, describeDrawingError } from './drawn/drawing-error.js'
export { drawnCurve } from './drawn/drawn-curve.js'
export { drawnModule } from './drawn/drawn-module.js'
export { describeFormulaError, type FormulaError } from './errors/formula-error.js'
export type { TextError } from './errors/text-error.js'
export type { Expression } from './expression.js'
export { type Formula, parseFormula } from './formula.js'
export { formulaCurve } from './formula-curve.js'
export { formulaModule } from './formula-module.js'
export type { Operator } from './letters.js'
export { printFormula } from './print/print-expression.js'
