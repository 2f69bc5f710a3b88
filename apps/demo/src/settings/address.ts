import { listed } from '../curves/listed.js'
import { numberFields } from './fields.js'
import { isWithin, limits } from './number-field.js'
import { type ChoiceKey, choices, defaults, type Settings } from './settings.js'

/** What an address came to: settings, and what of it was ignored, in words. */
export interface Addressed {
  readonly settings: Settings
  readonly ignored: readonly string[]
}

const MOST_TEXT = 40
const MOST_IGNORED = 20

const short = (text: string): string => {
  const tidy = text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\ufffd')
  return tidy.length > MOST_TEXT ? `${tidy.slice(0, MOST_TEXT)}…` : tidy
}

const NUMERAL = /^-?\d+(\.\d+)?(e[+-]?\d{1,3})?$/

const names: readonly string[] = listed.map(({ definition }) => definition.name)

const isChoice = (key: string): key is ChoiceKey => Object.hasOwn(choices, key)

/** Settings with one pair of an address taken in, or why it cannot be. */
const taken = (settings: Settings, key: string, value: string): Settings | string => {
  const field = numberFields.get(key)
  if (field !== undefined) {
    const number = NUMERAL.test(value) ? Number(value) : Number.NaN
    return isWithin(field, number)
      ? { ...settings, numbers: { ...settings.numbers, [key]: number } }
      : `${key} is “${short(value)}”, ${limits(field)}`
  }
  if (isChoice(key)) {
    const allowed: readonly string[] = choices[key]
    return allowed.includes(value)
      ? { ...settings, choices: { ...settings.choices, [key]: value } }
      : `${key} is “${short(value)}”, must be one of ${allowed.join(', ')}`
  }
  if (key === 'curves') {
    const asked = value.split(',')
    const on = names.filter(name => asked.includes(name))
    const unknown = asked.filter(name => !names.includes(name))
    if (on.length === 0) return `curves is “${short(value)}”, must be some of ${names.join(', ')}`
    return unknown.length === 0 ? { ...settings, on } : `curves has “${short(unknown.join(','))}”, which is none`
  }
  return `${short(key)} is no setting`
}

/** The settings that an address holds; what it holds besides is ignored, and said to be. */
export const fromAddress = (search: string): Addressed => {
  let settings = defaults
  const ignored: string[] = []
  for (const [key, value] of new URLSearchParams(search)) {
    const next = taken(settings, key, value)
    if (typeof next !== 'string') settings = next
    else if (ignored.length < MOST_IGNORED) ignored.push(next)
  }
  return { settings, ignored }
}

/** The address of settings: only what is not as it is at first. */
export const toAddress = ({ numbers, choices: chosen, on }: Settings): string => {
  const pairs = new URLSearchParams()
  for (const [key, value] of Object.entries(chosen)) {
    if (value !== defaults.choices[key as ChoiceKey]) pairs.set(key, value)
  }
  if (on.join() !== defaults.on.join()) pairs.set('curves', on.join(','))
  for (const [key, value] of Object.entries(numbers)) {
    if (value !== defaults.numbers[key]) pairs.set(key, String(value))
  }
  const text = pairs.toString().replaceAll('%2C', ',')
  return text === '' ? '' : `?${text}`
}
