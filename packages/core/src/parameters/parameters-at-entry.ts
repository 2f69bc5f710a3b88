// Parameters that are relative to the price at entry, such as `x0.9` or a width of `10%`.

import { either as E } from 'fp-ts'
import type { Real } from '../arithmetic/real.js'
import { displayText } from '../display-text.js'
import type { CurveError } from '../errors.js'
import { fractionOfText } from './fraction-text.js'
import {
  describeBounds,
  type ParameterBounds,
  type ParameterDeclarations,
  type ParameterInput,
  type ParameterUnit,
  type RangeEnds,
} from './parameter.js'

/** The name under which the two ends of a range are set at once. */
const WIDTH = 'width'

const WIDTH_ALLOWED = 'a factor above 1, such as x1.1, or a percentage above 0, such as 10%'

const TIMES = /^[x×]/i

/** What follows an `x`, in an arithmetic; nothing where there is none. */
const factorIn = <N>(real: Real<N>, text: string): N | undefined =>
  TIMES.test(text) ? real.of(text.slice(1).trim()) : undefined

const DURATION = /^(.*\d)\s*([smhd])$/

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 }

/** A duration in seconds; nothing where it has no unit of time. */
const secondsIn = <N>(real: Real<N>, text: string): N | undefined => {
  const [, number = '', unit = ''] = DURATION.exec(text) ?? []
  return number === '' ? undefined : real.mul(real.of(number), real.of(SECONDS[unit] ?? Number.NaN))
}

/** What a value of a unit may be besides a number, in words. */
const OTHER_FORMS: Readonly<Partial<Record<ParameterUnit, string>>> = {
  price: ', or relative to the price at entry, such as x0.9',
  share: ', or a percentage, such as 80%, or basis points, such as 30bp',
  factor: ', such as x1.1, or a percentage, such as 10%',
  duration: ' of seconds, or a duration, such as 90m, 12h or 2d',
}

/**
 * The names under which the parameters of a curve can be set for a pool that is entered at a price: its parameters, their
 * alternatives, and `width` where two of them are the ends of a range.
 *
 * @example
 * import { concentrated } from '@ammeter/concentrated'
 * import { settingNames } from '@ammeter/core'
 *
 * settingNames(concentrated) // => ['lower', 'upper', 'lowerTick', 'upperTick', 'width']
 */
export const settingNames = <K extends string, A extends string>(
  declared: Pick<ParameterDeclarations<K, A>, 'parameters' | 'alternatives' | 'range'>,
): readonly string[] => [
  ...Object.keys(declared.parameters),
  ...Object.keys(declared.alternatives ?? {}),
  ...(declared.range === undefined ? [] : [WIDTH]),
]

/**
 * The parameters that settings stand for, in a pool that is entered at a price. People write some parameters relative to
 * that price, in percent or in basis points:
 *
 * | setting | of | is |
 * | --- | --- | --- |
 * | `x0.9` | a price | 0.9 times the price at entry |
 * | `80%` | a share | 0.8 |
 * | `30bp` | a share | 0.003 |
 * | `width=x1.1` | a range | from the price at entry divided by 1.1 to it times 1.1 |
 * | `width=10%` | a range | the same as `width=x1.1` |
 * | `x1.1`, `10%` | a factor | 1.1 |
 * | `2d`, `12h`, `90m`, `30s` | a duration | so many seconds |
 *
 * Every other value stays as it is, for the definition to check.
 *
 * @param declared A curve's definition, or other declarations of parameters.
 * @param real The arithmetic of the curve.
 * @param given Settings by name, as they were written.
 * @param entryPrice Y per X, above 0.
 * @returns What the definition takes. Errors: `InvalidParameter` for a value that its parameter cannot have in that form.
 *
 * @example
 * import { concentrated } from '@ammeter/concentrated'
 * import { float64, orThrow, parametersAtEntry } from '@ammeter/core'
 *
 * orThrow(parametersAtEntry(concentrated, float64, { lower: 'x0.5', upper: 3000 }, 2000)) // => { lower: '1000', upper: 3000 }
 * orThrow(parametersAtEntry(concentrated, float64, { width: '25%' }, 2000)) // => { lower: '1600', upper: '2500' }
 */
export const parametersAtEntry = <N, K extends string, A extends string>(
  declared: ParameterDeclarations<K, A>,
  real: Real<N>,
  given: Readonly<Record<string, ParameterInput | undefined>>,
  entryPrice: N,
): E.Either<CurveError, Readonly<Record<string, ParameterInput>>> => {
  const { name: curve, range } = declared
  const declarations: Readonly<Record<string, Declaration>> = { ...declared.alternatives, ...declared.parameters }
  const invalid = (parameter: string, value: ParameterInput, allowed: string): E.Either<CurveError, never> =>
    E.left({ _tag: 'InvalidParameter', curve, parameter, given: displayText(value), allowed })

  const resolved: Record<string, ParameterInput> = {}
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue
    if (range !== undefined && name === WIDTH && !Object.hasOwn(declarations, WIDTH)) {
      const end = endAmong(given, declarations, range)
      if (end !== undefined)
        return invalid(name, value, `left out where ${end} is given: it sets both ends of the range`)
      const factor = widthOf(real, value)
      if (factor === undefined) return invalid(name, value, WIDTH_ALLOWED)
      resolved[range.lower] = real.toText(real.div(entryPrice, factor))
      resolved[range.upper] = real.toText(real.mul(entryPrice, factor))
      continue
    }
    const declaration = Object.hasOwn(declarations, name) ? declarations[name] : undefined
    const text = typeof value === 'string' ? value.trim() : ''
    if (declaration === undefined || !isAnotherForm(text)) {
      resolved[name] = value
      continue
    }
    const converted = convertedIn(real, declaration, text, entryPrice)
    if (converted === undefined || !real.isFinite(converted)) return invalid(name, value, formsOf(declaration))
    resolved[name] = real.toText(converted)
  }
  return E.right(resolved)
}

/** What a declaration of a parameter, or of an alternative, says of its values. */
type Declaration = ParameterBounds<string> & { readonly unit?: ParameterUnit; readonly insteadOf?: string }

/** A setting that sets an end of the range, if one does. */
const endAmong = (
  given: Readonly<Record<string, unknown>>,
  declarations: Readonly<Record<string, Declaration>>,
  { lower, upper }: RangeEnds<string>,
): string | undefined =>
  Object.keys(given).find(name => {
    const target = declarations[name]?.insteadOf ?? name
    return given[name] !== undefined && (target === lower || target === upper)
  })

/** A value in another form than a number, if its unit has that form. */
const convertedIn = <N>(real: Real<N>, { unit }: Declaration, text: string, entryPrice: N): N | undefined => {
  if (unit === 'share') return fractionOfText(real, text)
  if (unit === 'factor') return factorOf(real, text)
  if (unit === 'duration') return secondsIn(real, text)
  const factor = unit === 'price' ? factorIn(real, text) : undefined
  return factor === undefined ? undefined : real.mul(entryPrice, factor)
}

/** Whether a text is meant to be relative, a fraction of 1 or a duration. */
const isAnotherForm = (text: string): boolean => TIMES.test(text) || /(%|bp)$/i.test(text) || DURATION.test(text)

const formsOf = (declaration: Declaration): string =>
  describeBounds(declaration) + (OTHER_FORMS[declaration.unit ?? 'number'] ?? '')

/** A factor written as `x1.1` or `10%`; nothing where it is neither. */
const factorOf = <N>(real: Real<N>, text: string): N | undefined => {
  const fraction = fractionOfText(real, text)
  return fraction === undefined ? factorIn(real, text) : real.add(real.one, fraction)
}

/** How many times the price at entry the upper end of a range is, if it is more than once. */
const widthOf = <N>(real: Real<N>, value: ParameterInput): N | undefined => {
  const factor = factorOf(real, String(value).trim())
  return factor !== undefined && real.isFinite(factor) && real.compare(factor, real.one) > 0 ? factor : undefined
}
