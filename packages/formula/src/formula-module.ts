// A typed formula as a module of TypeScript.

import {
  type CurveDefinition,
  type CurveError,
  decimal,
  type ParameterInput,
  PI,
  resolveParameters,
} from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { FormulaError } from './errors/formula-error.js'
import { type Operation, operationOf, someOperation } from './evaluate/operations.js'
import { expressionOf, type Formula, parseFormula } from './formula.js'
import { definitionOf } from './formula-curve.js'
import { numberLiteral, quotedText } from './print/literals.js'
import { needsPower, printName, printOperation } from './print/print-operation.js'

/** The name of the curve of a module. */
const NAME = 'my-curve'

const POWER = `
/** A whole power above 1, by multiplication. */
const power = (real: Real<Num>, base: Num, exponent: number): Num => {
  if (exponent === 1) return base
  if (exponent % 2 === 1) return real.mul(power(real, base, exponent - 1), base)
  const half = power(real, base, exponent / 2)
  return real.mul(half, half)
}
`

const PI_LINES = `
const PI =
  '${PI}'
`

const mentions = (operation: Operation, name: string): boolean =>
  someOperation(operation, each => each.type === 'name' && each.name === name)

/** The declarations of parameters, a line each. */
const declarations = (
  parameters: CurveDefinition['parameters'],
  given: Readonly<Record<string, ParameterInput>>,
): string => {
  const lines = Object.entries(parameters).map(([name, { default: preset, meaning }]) => {
    const text = numberLiteral(given[name] ?? preset)
    return `    ${name}: { default: ${text}, above: 0, meaning: ${quotedText(meaning)} },\n`
  })
  if (lines.length === 0) return '{}'
  return `{\n${lines.join('')}  }`
}

const moduleOf = (
  formula: Formula,
  definition: CurveDefinition,
  given: Readonly<Record<string, ParameterInput>>,
): string => {
  const { text, kind, parameters } = formula
  const { expression, variables } = expressionOf(formula)
  const operation = operationOf(expression)
  const isPowerNeeded = needsPower(operation)
  const imported = [
    'defineCurve',
    ...(isPowerNeeded ? ['type Num'] : []),
    ...(someOperation(operation, ({ type }) => type === 'normal') ? ['normal'] : []),
    ...(isPowerNeeded ? ['type Real'] : []),
  ]
  const over = parameters.length === 0 ? 'real' : '(real, parameters)'
  const operands = variables.map(printName).join(', ')
  const head = variables.length === 1 ? operands : `(${operands})`
  return `/** ${text} */
import { ${imported.join(', ')} } from '@ammeter/core'
${mentions(operation, 'pi') ? PI_LINES : ''}${isPowerNeeded ? POWER : ''}
export default defineCurve({
  name: ${quotedText(NAME)},
  summary: ${quotedText(`${definition.summary}: ${text}`)},
  formula: ${quotedText(definition.formula)},
  parameters: ${declarations(definition.parameters, given)},
  over: ${over} => ({
    ${kind}: ${head} => ${printOperation(operation, '    ')},
  }),
})
`
}

/**
 * The curve of a formula as a module of TypeScript that imports core alone, as an author would write it. `ammeter check`
 * accepts it, and it gives the same numbers as the formula.
 *
 * @param text As `parseFormula` takes it.
 * @param parameters The defaults of the module: numbers or numerals.
 * @returns `FormulaError` if the text is no formula; `UnknownParameter` or `InvalidParameter` if a parameter is not one of the
 * formula's, or not a number above 0.
 *
 * @example
 * import { formulaModule } from '@ammeter/formula'
 * import { either as E } from 'fp-ts'
 *
 * const made = formulaModule('x^w * y', { w: 0.7 })
 * const lines = E.isRight(made) ? made.right.split('\n') : []
 * lines[1] // => "import { defineCurve } from '@ammeter/core'"
 * lines[8] // => "    w: { default: 0.7, above: 0, meaning: 'the number w of the formula' },"
 * lines[11] // => '    tradingFunction: (x, y) => real.mul(real.pow(x, parameters.w), y),'
 */
export const formulaModule = (
  text: string,
  parameters: Readonly<Record<string, ParameterInput>> = {},
): E.Either<FormulaError | CurveError, string> => {
  const parsed = parseFormula(text)
  if (E.isLeft(parsed)) return parsed
  const definition = definitionOf(parsed.right)
  const resolved = resolveParameters(definition, decimal, parameters)
  return E.isLeft(resolved) ? resolved : E.right(moduleOf(parsed.right, definition, parameters))
}
