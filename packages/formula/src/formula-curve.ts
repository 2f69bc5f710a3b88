// Curves made from typed formulas.

import { type CurveDefinition, type CurveParts, defineCurve, type Num, type Parameter, type Real } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { FormulaError } from './errors/formula-error.js'
import { compile } from './evaluate/compile.js'
import { operationOf } from './evaluate/operations.js'
import { expressionOf, type Formula, parseFormula } from './formula.js'
import { formulaInLatex } from './print/print-latex.js'

/** The default, the bounds and the meaning of a parameter. */
const parameterNamed = (name: string): Parameter<string> => ({
  default: 0.5,
  above: 0,
  meaning: `the number ${name} of the formula`,
})

/** The summary of a curve, for each kind of formula. */
const SUMMARIES: Readonly<Record<Formula['kind'], string>> = {
  tradingFunction: 'A trading function, typed as a formula',
  levelSet: 'Level sets, typed as a formula',
  value: 'The value at a price, typed as a formula',
}

/** The parts of the curve that core needs, in an arithmetic. */
const partsOf = (formula: Formula, real: Real<Num>, parameters: Readonly<Record<string, Num>>): CurveParts<Num> => {
  const { expression, variables } = expressionOf(formula)
  const at = compile(operationOf(expression), real, variables, parameters)
  switch (formula.kind) {
    case 'tradingFunction':
      return { tradingFunction: (x, y) => at(x, y, real.zero) }
    case 'levelSet':
      return { levelSet: at }
    case 'value':
      return { value: price => at(price, real.zero, real.zero) }
  }
}

/** The definition of a formula that has been parsed. */
export const definitionOf = (formula: Formula): CurveDefinition =>
  defineCurve({
    name: formula.text,
    summary: SUMMARIES[formula.kind],
    formula: formulaInLatex(formula),
    parameters: Object.fromEntries(formula.parameters.map(name => [name, parameterNamed(name)])),
    over: (real, parameters) => partsOf(formula, real, parameters),
  })

/**
 * The curve of a formula: a definition like any other, named by the text as it was typed. Each parameter is any number above
 * 0, and 0.5 by default.
 *
 * It does not check that the formula describes a curve. If it does not, the operations of the curve answer core's errors, and
 * the laws say what is wrong.
 *
 * @param text As `parseFormula` takes it.
 * @returns `FormulaError` if the text is not a formula.
 *
 * @example
 * import { float64, orThrow } from '@ammeter/core'
 * import { formulaCurve } from '@ammeter/formula'
 * import { either as E } from 'fp-ts'
 *
 * const made = formulaCurve('x^w * y^(1-w)')
 * const price = E.isRight(made) && orThrow(orThrow(made.right(float64, { w: 0.75 })).spotPrice({ x: 3, y: 5 }))
 * price // => 5
 * E.isRight(made) && made.right.name // => 'x^w * y^(1-w)'
 */
export const formulaCurve = (text: string): E.Either<FormulaError, CurveDefinition> =>
  E.either.map(parseFormula(text), definitionOf)
