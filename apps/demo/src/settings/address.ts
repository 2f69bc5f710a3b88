// Reads settings from the address of the page, and writes them into it.

import { constantFee } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { againstText } from '../curves/against.js'
import { curvesInAddress, isAboutCurves, readCurves } from '../instances/curves-in-address.js'
import { namedFields, numberFields, ownField } from './fields.js'
import { declaredAs, nameAndSettings, settingsAtEntry, settingText, short } from './grammar.js'
import { OLD_TURNOVER, withTurnover } from './old-turnover.js'
import { PAIR_FORM, pairText, readPair } from './pair.js'
import {
  CONSTANT,
  type Declared,
  type Kind,
  type PluggedIn,
  pluggedIn,
  pluggedInBy,
  pluggedInNamed,
  refusalOf,
} from './plugged-in.js'
import {
  againstOf,
  type ChoiceKey,
  choices,
  defaults,
  numberOf,
  parameterName,
  type Settings,
  type View,
  valuesOf,
  withChoice,
  withNumbers,
} from './settings.js'

/** The settings of an address, and the parts of it that were ignored, in words. */
export interface Addressed {
  readonly settings: Settings
  readonly ignored: readonly string[]
}

const MOST_IGNORED = 20

const isChoice = (key: string): key is ChoiceKey => Object.hasOwn(choices, key)

const KINDS: readonly Kind[] = ['fee', 'model', 'strategy', 'alert']

const isKind = (key: string): key is Kind => (KINDS as readonly string[]).includes(key)

/** Names in older addresses: those of models have only the model as a prefix. */
const OLD: Readonly<Record<string, string>> = {
  'alert.loss': 'alert.il.above',
  'alert.depeg': 'alert.depeg.above',
  ...Object.fromEntries(
    pluggedInBy('model').flatMap(({ fields }) => fields.map(({ key }) => [key.slice('model.'.length), key])),
  ),
}

/** Views of older addresses, and those that now hold what they showed. */
const OLD_VIEWS: Readonly<Record<string, View>> = {
  reserves: 'compare',
  impact: 'compare',
  density: 'compare',
  fees: 'break-even',
  alerts: 'replay',
}

/** The parameter that a name in the address sets, and the prefix of its owner's numbers. */
interface Target {
  readonly declared: Declared
  readonly key: string
  readonly parameter: string
}

const targetOf = (name: string): Target | undefined => {
  const field = namedFields.get(name)
  if (field !== undefined) return { declared: declaredAs(name, field), key: '', parameter: name }
  const old = Object.hasOwn(OLD, name) ? OLD[name] : undefined
  const owner = pluggedIn.find(({ fields }) => fields.some(({ key }) => key === old))
  if (owner === undefined || old === undefined) return undefined
  return { declared: owner.declared, key: `${owner.key}.`, parameter: old.slice(owner.key.length + 1) }
}

const keyed = (prefix: string, numbers: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(numbers).map(([name, number]) => [prefix + name, number]))

/** Settings with one number of an address, or why it is refused. */
const takenNumber = (settings: Settings, name: string, value: string): Settings | string => {
  const target = targetOf(name)
  if (target === undefined) return `${short(name)} is not a setting`
  const { declared, key, parameter } = target
  const numbers = settingsAtEntry(declared, each => numberFields.get(key + each), { [parameter]: value })
  if (E.isLeft(numbers)) return name.slice(0, name.length - parameter.length) + numbers.left
  const next = withNumbers(settings, keyed(key, numbers.right))
  return name === 'r' ? { ...next, isMoved: true } : next
}

/** Settings with a plug-in of an address, or why it is refused. */
const takenPlugIn = (settings: Settings, kind: Kind, value: string): Settings | string => {
  if (kind === 'fee' && /^[+-]?[\d.]/.test(value)) return takenNumber(settings, 'fee', value)
  const read = nameAndSettings(value)
  if (E.isLeft(read)) return `${kind} has “${short(read.left)}”, must be a name, or name:key=value,key=value`
  const { name, given } = read.right
  if (kind === 'fee' && name === CONSTANT) {
    const rate = settingsAtEntry(constantFee, () => ownField('fee'), given)
    if (E.isLeft(rate)) return `${kind}=${name}: ${rate.left}`
    return withNumbers(withPlugIn(settings, kind, name), rate.right.rate === undefined ? {} : { fee: rate.right.rate })
  }
  const chosen = pluggedInNamed(kind, name)
  if (chosen === undefined) {
    const all = pluggedInBy(kind).map(({ declared }) => declared.name)
    return `${kind} is “${short(value)}”, must be ${kind === 'fee' ? 'a number, or ' : ''}one of ${all.join(', ')}`
  }
  const { declared, key, fields } = chosen
  const numbers = settingsAtEntry(declared, each => numberFields.get(`${key}.${each}`), given)
  if (E.isLeft(numbers)) return `${kind}=${name}: ${numbers.left}`
  const next = withNumbers(settings, keyed(`${key}.`, numbers.right))
  const refusal = refusalOf(declared, valuesOf(next, fields))
  return refusal === undefined ? withPlugIn(next, kind, name) : `${kind}=${name}: ${refusal}`
}

/** All alerts are watched; of the other kinds, one is chosen. */
const withPlugIn = (settings: Settings, kind: Kind, name: string): Settings =>
  kind === 'alert' ? settings : { ...settings, choices: { ...settings.choices, [kind]: name } }

/** Settings that show one chart alone, by its name; the first chart of a view has the view's name. */
const withEmbed = (settings: Settings, value: string): Settings | string => {
  if (!/^[a-z0-9-]{1,60}$/.test(value)) return `embed is “${short(value)}”, must be the name of a chart`
  const known = (choices.view as readonly string[]).includes(value)
  return { ...(known ? withChoice(settings, 'view', value) : settings), embed: value }
}

/** Settings that compare with amounts, `3,2000` as in the command, or why they are refused. */
const withAmounts = (settings: Settings, value: string): Settings | string => {
  const [x = '', y = ''] = value.split(',')
  const first = takenNumber(settings, 'heldX', x)
  const both = typeof first === 'string' ? first : takenNumber(first, 'heldY', y)
  return typeof both === 'string' ? both : withChoice(both, 'against', 'amounts')
}

/** Settings with one pair of an address, or why it is refused. */
const taken = (settings: Settings, key: string, value: string): Settings | string => {
  if (isKind(key)) return takenPlugIn(settings, key, value)
  if (key === 'against' && /^[^,]*,[^,]*$/.test(value)) return withAmounts(settings, value)
  if (key === 'embed') return withEmbed(settings, value)
  // The view checks whether it is a curve, and shows the error if it is not.
  if (key === 'made') return { ...settings, made: value }
  if (key === 'pair') {
    const pair = readPair(value)
    return pair === undefined ? `pair is “${short(value)}”, ${PAIR_FORM}` : { ...settings, pair: pairText(pair) }
  }
  if (key === 'view' && Object.hasOwn(OLD_VIEWS, value)) return withChoice(settings, 'view', OLD_VIEWS[value] ?? '')
  if (isChoice(key)) {
    const allowed: readonly string[] = choices[key]
    return allowed.includes(value)
      ? { ...settings, choices: { ...settings.choices, [key]: value } }
      : `${key} is “${short(value)}”, must be one of ${allowed.join(', ')}`
  }
  return takenNumber(settings, key, value)
}

/** The settings of an address; anything else in it is ignored and reported. */
export const fromAddress = (search: string): Addressed => {
  let settings = defaults
  const ignored: string[] = []
  const pairs = [...new URLSearchParams(search)]
  for (const [key, value] of pairs) {
    if (isAboutCurves(key) || key === OLD_TURNOVER.key) continue
    const next = taken(settings, key, value)
    if (typeof next === 'string') ignored.push(next)
    else settings = next
  }
  // What full range pays by the turnover that older addresses have rests on the fee, which may stand anywhere.
  const turnover = pairs.findLast(([key]) => key === OLD_TURNOVER.key)?.[1]
  if (turnover !== undefined) {
    const next = withTurnover(settings, turnover)
    if (typeof next === 'string') ignored.push(next)
    else settings = next
  }
  // Prices of curves are converted by the price at entry, which may stand anywhere; by default it is 1, as in the command.
  const aboutCurves = pairs.filter(([key]) => isAboutCurves(key))
  const entryPrice = pairs.some(([key]) => key === 'price') ? numberOf(settings, 'price') : 1
  const { instances, focus, ignored: ofCurves } = readCurves(aboutCurves, entryPrice)
  return { settings: { ...settings, instances, focus }, ignored: [...ignored, ...ofCurves].slice(0, MOST_IGNORED) }
}

/** A plug-in as the command has it: its name, and the parameters that differ from their defaults. */
const plugInText = ({ numbers }: Settings, { declared, fields }: PluggedIn): string => {
  const set = fields.flatMap(field => {
    const value = numbers[field.key]
    return value === undefined || value === defaults.numbers[field.key]
      ? []
      : [`${parameterName(field)}=${settingText(field, value)}`]
  })
  return set.length === 0 ? declared.name : `${declared.name}:${set.join(',')}`
}

/** A choice as an address has it. Amounts replace their name. */
const textOfChoice = (settings: Settings, key: string, value: string): string =>
  (key === 'against' ? againstText(againstOf(settings)) : undefined) ?? value

/** Whether a number stands under another name in an address. */
const isElsewhere = (key: string): boolean => key === 'heldX' || key === 'heldY'

/** The address of settings, with only what differs from the defaults. */
export const toAddress = (settings: Settings): string => {
  const { numbers, choices: chosen, instances, focus, isMoved } = settings
  const pairs = new URLSearchParams()
  for (const [key, value] of Object.entries(chosen)) {
    const plugged = isKind(key) ? pluggedInNamed(key, value) : undefined
    const text = plugged === undefined ? textOfChoice(settings, key, value) : plugInText(settings, plugged)
    if (text !== defaults.choices[key as ChoiceKey]) pairs.append(key, text)
  }
  for (const alert of pluggedInBy('alert')) {
    const text = plugInText(settings, alert)
    if (text !== alert.declared.name) pairs.append('alert', text)
  }
  for (const [key, value] of curvesInAddress(instances, focus)) pairs.append(key, value)
  if (settings.made !== '') pairs.set('made', settings.made)
  if (settings.embed !== '') pairs.set('embed', settings.embed)
  if (settings.pair !== defaults.pair) pairs.set('pair', settings.pair)
  for (const key of namedFields.keys()) {
    const value = numbers[key]
    const isSet = value !== defaults.numbers[key] || (key === 'r' && isMoved)
    if (value !== undefined && isSet && !isElsewhere(key)) pairs.append(key, String(value))
  }
  const text = pairs
    .toString()
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%3D', '=')
    .replaceAll('%2F', '/')
  return text === '' ? '' : `?${text}`
}
