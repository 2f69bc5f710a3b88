// Curves as text in addresses, in the command's grammar.

import { float64 } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { DRAWN_BARS, FORMULA, isFormula } from '../curves/formulas.js'
import type { Listed } from '../curves/listed.js'
import { listedNamed } from '../curves/listed-named.js'
import { type NameAndSettings, nameAndSettings, pairsOf, settingsAtEntry, short } from '../settings/grammar.js'
import type { NumberField } from '../settings/number-field.js'
import { parameterFields } from '../settings/parameter-fields.js'
import type { Declared } from '../settings/plugged-in.js'
import { rangeFields } from '../settings/range-fields.js'
import { parameterName } from '../settings/settings.js'
import { defaultParameters, type Instance } from './instance.js'

/** A curve as addresses hold it. */
export type CurveText = Pick<Instance, 'curve' | 'parameters'>

/** A formula after `f:`, and settings as after a name: the rule of the command. */
const TYPED = /^(f:(?![\\/])[^:]*)(?::(.*))?$/s

/** Moves the bars of a drawing into its name, because they are not a number. */
const barsInName = ({ name, given }: NameAndSettings): NameAndSettings => {
  if (name !== 'drawn') return { name, given }
  const { bars = '', ...settings } = given
  return { name: DRAWN_BARS + bars, given: settings }
}

/** The parts of a text of the command's grammar. */
const partsOf = (text: string) => {
  const [, formula, settings] = TYPED.exec(text) ?? []
  if (formula === undefined) return E.either.map(nameAndSettings(text), barsInName)
  return E.either.map(settings === undefined ? E.right({}) : pairsOf(settings), given => ({ name: formula, given }))
}

/** The fields of a curve's parameters; `owner` is the prefix of their names in the settings. */
export const fieldsOf = ({ definition, initial, title }: Listed, owner: string): readonly NumberField[] => {
  const declared = parameterFields(owner, definition.parameters, initial)
  // The letters of a formula keep their names as typed.
  const isTyped = title === definition.name
  const fields = isTyped ? declared.map(field => ({ ...field, label: parameterName(field) })) : declared
  const { alternatives = {} } = definition as Declared
  return fields.map(field => {
    const tick = Object.values(alternatives).find(
      ({ insteadOf, unit }) => unit === 'tick' && field.key === `${owner}.${insteadOf}`,
    )
    return tick === undefined ? field : { ...field, priceAtTick: (at: number) => tick.convert(float64, at) }
  })
}

/** The parameters that settings give; those left out stay the same. */
export const parametersFrom = (
  each: Listed,
  given: Readonly<Record<string, string>>,
  entryPrice: number,
  rest: Readonly<Record<string, number>>,
): E.Either<string, Readonly<Record<string, number>>> => {
  const fields = new Map(fieldsOf(each, '').map(field => [parameterName(field), field]))
  return E.either.map(
    settingsAtEntry(each.definition, name => fields.get(name), given, entryPrice),
    numbers => ({ ...rest, ...numbers }),
  )
}

/** A curve by its name in the command, or an error. */
const curveNamed = (name: string): E.Either<string, Listed> => {
  const found = listedNamed(name)
  if (found === undefined) return E.left(`there is no curve “${short(name)}”`)
  return E.mapLeft((message: string) => `${short(name)}: ${message}`)(found)
}

/**
 * The curve of a text such as `concentrated:lower=x0.9,upper=x1.1` or `f:x^w*y^(1-w):w=0.7`.
 *
 * @param entryPrice The price at entry, to which absolute prices are converted.
 */
export const readCurve = (text: string, entryPrice: number): E.Either<string, CurveText> => {
  const parts = E.mapLeft((left: string) => `${short(left)} is not key=value`)(partsOf(text))
  if (E.isLeft(parts)) return parts
  const { name, given } = parts.right
  return E.either.chain(curveNamed(name), each =>
    E.either.map(parametersFrom(each, given, entryPrice, defaultParameters(each)), parameters => ({
      curve: name,
      parameters,
    })),
  )
}

/** A parameter as the command takes it: prices relative to that at entry. */
const pairOf = (name: string, value: number, isPrice: boolean): string => `${name}=${isPrice ? 'x' : ''}${value}`

/**
 * The text of a curve, which `readCurve` and the command accept, with only the parameters that differ from their
 * defaults.
 */
export const curveText = ({ curve, parameters }: CurveText): string => {
  const found = listedNamed(curve)
  if (found === undefined || E.isLeft(found)) return curve
  const { definition } = found.right
  const presets = defaultParameters(found.right)
  const range = rangeFields(fieldsOf(found.right, ''))?.map(parameterName)
  const [lower = '', upper = ''] = range ?? []
  const end = parameters[upper]
  const isChanged = (name: string) => parameters[name] !== undefined && parameters[name] !== presets[name]
  const isEven = end !== undefined && end > 1 && 'range' in definition && parameters[lower] === 1 / end
  const pairs = Object.entries(definition.parameters).flatMap(([name, { unit }]) => {
    if (isEven && name === upper) return []
    if (isEven && name === lower) return isChanged(lower) || isChanged(upper) ? [`width=x${end}`] : []
    return isChanged(name) ? [pairOf(name, parameters[name] ?? 0, unit === 'price')] : []
  })
  const joint = curve.startsWith(DRAWN_BARS) ? ',' : ':'
  return pairs.length === 0 ? curve : `${curve}${joint}${pairs.join(',')}`
}

/** The formula of a curve as it was typed; none for a curve of the catalogue. */
export const formulaText = (curve: string): string | undefined =>
  isFormula(curve) ? curve.slice(FORMULA.length) : undefined
