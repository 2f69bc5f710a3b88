import { type CurveDefinition, type CurveParts, defineCurve, type Num, type Parameter, type Real } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { FormulaError } from './errors/formula-error.js'
import { compile } from './evaluate/compile.js'
import { operationOf } from './evaluate/operations.js'
import type { Expression } from './expression.js'
import { type Formula, parseFormula } from './formula.js'
import { formulaInLatex } from './print/print-latex.js'

/** What a parameter of a formula is where nobody says, and what it may be. */
export const parameterNamed = (name: string): Parameter<string> => ({
  default: 0.5,
  above: 0,
  meaning: `the number ${name} of the formula`,
})

/** One line for people, by what the formula is. */
export const SUMMARIES: Readonly<Record<Formula['kind'], string>> = {
  tradingFunction: 'A trading function, typed as a formula',
  levelSet: 'Level sets, typed as a formula',
  value: 'The value at a price, typed as a formula',
}

/** The formulas of the curve, in an arithmetic and for parameters in it. */
const partsOf = (formula: Formula, real: Real<Num>, parameters: Readonly<Record<string, Num>>): CurveParts<Num> => {
  const compiled = (expression: Expression, variables: readonly string[]) =>
    compile(operationOf(expression), real, variables, parameters)
  switch (formula.kind) {
    case 'tradingFunction': {
      const at = compiled(formula.tradingFunction, ['x', 'y'])
      return { tradingFunction: (x, y) => at(x, y, real.zero) }
    }
    case 'levelSet': {
      const difference: Expression = { type: 'operation', operator: '-', left: formula.left, right: formula.right }
      return { levelSet: compiled(difference, ['x', 'y', 'L']) }
    }
    case 'value': {
      const at = compiled(formula.value, ['p'])
      return { value: price => at(price, real.zero, real.zero) }
    }
  }
}

/** The definition of a formula that was read. */
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
 * 0, and 0.5 unless given.
 *
 * Whether it is a curve is not asked here: where it is none, its curve answers the errors that core gives for formulas that
 * are none, and the laws say more.
 *
 * @param text As `parseFormula` takes it.
 * @returns `FormulaError` where the text is no formula.
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
