// The grammar of plug-ins with settings in addresses, which is the command's.

import { describeError, float64, type ParameterUnit, parametersAtEntry } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { durationText } from './duration-text.js'
import { isWithin, limits, type NumberField, type Written } from './number-field.js'
import type { Declared } from './plugged-in.js'

const MOST_TEXT = 40

/** A text from an address, shortened to be shown. */
export const short = (text: string): string => {
  const tidy = text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\ufffd')
  return tidy.length > MOST_TEXT ? `${tidy.slice(0, MOST_TEXT)}…` : tidy
}

/** A name and the settings that follow it, `name:key=value,key=value`. */
export interface NameAndSettings {
  readonly name: string
  readonly given: Readonly<Record<string, string>>
}

/**
 * Reads settings, `key=value,key=value`; an error is the part that is not valid. A key may stand only once, as in the
 * command.
 */
export const pairsOf = (text: string): E.Either<string, Readonly<Record<string, string>>> => {
  const given = new Map<string, string>()
  for (const pair of text.split(',')) {
    const equals = pair.indexOf('=')
    const key = pair.slice(0, equals)
    if (equals < 1 || given.has(key)) return E.left(pair)
    given.set(key, pair.slice(equals + 1))
  }
  return E.right(Object.fromEntries(given))
}

/** The parts of such a text; an error is the part that is not valid. */
export const nameAndSettings = (text: string): E.Either<string, NameAndSettings> => {
  const at = text.indexOf(':')
  if (at < 0) return E.right({ name: text, given: {} })
  return E.either.map(pairsOf(text.slice(at + 1)), given => ({ name: text.slice(0, at), given }))
}

/** The beginning of a price relative to the one at entry. */
const RELATIVE = /^\s*[x×]/i

const UNITS: Readonly<Partial<Record<Written, ParameterUnit>>> = {
  ratio: 'price',
  percent: 'share',
  share: 'share',
  factor: 'factor',
  duration: 'duration',
}

/** A number of the app, declared like the parameters of curves. */
export const declaredAs = (name: string, { written, meaning, preset }: NumberField): Declared => ({
  ...{ name, summary: meaning },
  parameters: { [name]: { meaning, default: preset, unit: UNITS[written] ?? 'number' } },
})

/**
 * The numbers that settings give, by parameter, in any form that the command takes: `x0.9`, `80%`, `width=x1.1`, `2d`,
 * or another convention such as `lowerTick`. An error is a sentence. Prices become ratios to the one at entry.
 */
export const settingsAtEntry = (
  declared: Declared,
  fieldOf: (parameter: string) => NumberField | undefined,
  given: Readonly<Record<string, string>>,
  entryPrice = 1,
): E.Either<string, Readonly<Record<string, number>>> => {
  const { name: owner, parameters, alternatives = {} } = declared
  const atEntry = parametersAtEntry<number, string, string>(declared, float64, given, 1)
  if (E.isLeft(atEntry)) return E.left(describeError(atEntry.left))
  const numbers: [string, number][] = []
  for (const [name, value] of Object.entries(atEntry.right)) {
    const alternative = Object.hasOwn(alternatives, name) ? alternatives[name] : undefined
    const parameter = alternative?.insteadOf ?? name
    const field = Object.hasOwn(parameters, parameter) ? fieldOf(parameter) : undefined
    if (field === undefined) return E.left(`${short(name)} is not a parameter of ${owner}`)
    const number = float64.of(value)
    const price = alternative === undefined ? number : alternative.convert(float64, number)
    const isRelative = given[name] === undefined || RELATIVE.test(given[name])
    const converted = parameters[parameter]?.unit !== 'price' || isRelative ? price : price / entryPrice
    if (!isWithin(field, converted))
      return E.left(`${name} is “${short(given[name] ?? String(value))}”, ${limits(field)}`)
    numbers.push([parameter, converted])
  }
  return E.right(Object.fromEntries(numbers))
}

/** A number as a setting of the command. */
export const settingText = ({ written }: NumberField, value: number): string => {
  if (written === 'duration') return durationText(value)
  return written === 'factor' ? `x${value}` : String(value)
}
