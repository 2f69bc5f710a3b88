import { type CurveError, decimal, type ParameterInput, resolveParameters } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { FormulaError } from './errors/formula-error.js'
import { type Operation, operationOf } from './evaluate/operations.js'
import { PI } from './evaluate/pi.js'
import type { Expression } from './expression.js'
import { type Formula, parseFormula } from './formula.js'
import { definitionOf, parameterNamed, SUMMARIES } from './formula-curve.js'
import { identifiersOf } from './print/identifiers.js'
import { numberLiteral, quotedText } from './print/literals.js'
import { formulaInLatex } from './print/print-latex.js'
import { needsPower, printOperation } from './print/print-operation.js'

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

/** The formula of a curve that a module has, and what it is a function of. */
const memberOf = (formula: Formula): { readonly operands: string; readonly expression: Expression } => {
  switch (formula.kind) {
    case 'tradingFunction':
      return { operands: 'x, y', expression: formula.tradingFunction }
    case 'levelSet': {
      const { left, right } = formula
      return { operands: 'x, y, liquidity', expression: { type: 'operation', operator: '-', left, right } }
    }
    case 'value':
      return { operands: 'price', expression: formula.value }
  }
}

const mentions = (operation: Operation, name: string): boolean => {
  if (operation.type === 'name') return operation.name === name
  if (operation.type === 'power') return mentions(operation.base, name)
  return operation.type === 'real' && operation.operands.some(each => mentions(each, name))
}

/** The declarations of parameters, a line each. */
const declarations = (names: readonly string[], given: Readonly<Record<string, ParameterInput>>): string => {
  if (names.length === 0) return '{}'
  const lines = names.map(name => {
    const { default: preset, meaning } = parameterNamed(name)
    const text = numberLiteral(given[name] ?? preset)
    return `    ${name}: { default: ${text}, above: 0, meaning: ${quotedText(meaning)} },\n`
  })
  return `{\n${lines.join('')}  }`
}

const moduleOf = (formula: Formula, given: Readonly<Record<string, ParameterInput>>): string => {
  const { text, kind, parameters } = formula
  const { operands, expression } = memberOf(formula)
  const operation = operationOf(expression)
  const identifiers = identifiersOf(parameters)
  const isPowerNeeded = needsPower(operation)
  const taken = parameters.map(name => (identifiers[name] === name ? name : `${name}: ${identifiers[name]}`))
  const over = taken.length === 0 ? 'real' : `(real, { ${taken.join(', ')} })`
  const head = operands === 'price' ? operands : `(${operands})`
  return `/** ${text} */
import { defineCurve${isPowerNeeded ? ', type Num, type Real' : ''} } from '@ammeter/core'
${mentions(operation, 'pi') ? PI_LINES : ''}${isPowerNeeded ? POWER : ''}
export default defineCurve({
  name: ${quotedText(NAME)},
  summary: ${quotedText(`${SUMMARIES[kind]}: ${text}`)},
  formula: ${quotedText(formulaInLatex(formula))},
  parameters: ${declarations(parameters, given)},
  over: ${over} => ({
    ${kind}: ${head} => ${printOperation(operation, identifiers, '    ')},
  }),
})
`
}

/**
 * The curve of a formula as a module of TypeScript that needs core alone: what one would have written by hand. `ammeter check`
 * takes it, and it gives the same numbers as the formula.
 *
 * @param text As `parseFormula` takes it.
 * @param parameters The values that become the defaults of the module: numbers or numerals.
 * @returns `FormulaError` where the text is no formula; `UnknownParameter` or `InvalidParameter` where the parameters are not
 * its own, or none above 0.
 *
 * @example
 * import { formulaModule } from '@ammeter/formula'
 * import { either as E } from 'fp-ts'
 *
 * const made = formulaModule('x^w * y^(1-w)', { w: 0.7 })
 * const lines = E.isRight(made) ? made.right.split('\n') : []
 * lines[1] // => "import { defineCurve } from '@ammeter/core'"
 * lines[8] // => "    w: { default: 0.7, above: 0, meaning: 'the number w of the formula' },"
 * lines[11] // => '    tradingFunction: (x, y) => real.mul(real.pow(x, w), real.pow(y, real.sub(real.one, w))),'
 */
export const formulaModule = (
  text: string,
  parameters: Readonly<Record<string, ParameterInput>> = {},
): E.Either<FormulaError | CurveError, string> => {
  const parsed = parseFormula(text)
  if (E.isLeft(parsed)) return parsed
  const resolved = resolveParameters(definitionOf(parsed.right), decimal, parameters)
  return E.isLeft(resolved) ? resolved : E.right(moduleOf(parsed.right, parameters))
}
