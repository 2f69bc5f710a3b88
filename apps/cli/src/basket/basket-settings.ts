// Settings of a basket. Some are lists, such as `weights=0.5,0.3,0.2`.

import { type BasketDefinition, float64, type Real, settingNames } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { type Outcome, usage } from '../program/failure.js'
import { didYouMean } from '../settings/nearest.js'

/** Settings by key, as they were typed: lists as their items. */
export type BasketGiven = Readonly<Record<string, string | readonly string[]>>

/** The names that can be set. */
const namesOf = (definition: BasketDefinition): readonly string[] => [
  ...Object.keys(definition.perToken ?? {}),
  ...settingNames(definition),
  'tokens',
]

/**
 * The settings after a basket's name, which were split at every comma: what has no `=` goes on with the list before it.
 */
export const joinLists = (texts: readonly string[]): readonly string[] => {
  const joined: string[] = []
  for (const text of texts) {
    const before = joined.at(-1)
    if (before === undefined || text.includes('=')) joined.push(text)
    else joined[joined.length - 1] = `${before},${text}`
  }
  return joined
}

const isNumber = (text: string): boolean => float64.isFinite(float64.of(text.replace(/%$/, '').trim()))

/** One setting, with its list split. */
const parse = (
  typed: string,
  text: string,
  definition: BasketDefinition,
): Outcome<readonly [key: string, value: string | readonly string[]]> => {
  const [, key = '', value = ''] = /^([^=]+)=(.*)$/.exec(text) ?? []
  if (key === '') return usage(`${typed}: expected key=value, such as weights=0.5,0.3,0.2`)
  const names = namesOf(definition)
  if (!names.includes(key)) {
    return usage(`${typed}: ${definition.name} has no parameter ${JSON.stringify(key)}: ${didYouMean(key, names)}`)
  }
  const isList = Object.hasOwn(definition.perToken ?? {}, key)
  const items = value.split(',').map(item => item.trim())
  const wrong = items.find(item => !isNumber(item))
  if (wrong !== undefined || (!isList && items.length > 1)) {
    const allowed = isList ? 'numbers, one for each token, such as 0.5,0.3,0.2' : 'a number, such as 200'
    return usage(`${typed}: ${key} is ${JSON.stringify(value)}, must be ${allowed}`)
  }
  return E.right([key, isList ? items : (items[0] as string)])
}

/** The settings of a basket: those after its name go before those of `--set`. */
export const basketSettings = (
  definition: BasketDefinition,
  word: string,
  own: readonly string[],
  shared: readonly string[],
): Outcome<BasketGiven> => {
  const layers = [
    shared.map(text => [`--set ${text}`, text] as const),
    joinLists(own).map(text => [word, text] as const),
  ]
  const merged = new Map<string, string | readonly string[]>()
  for (const layer of layers) {
    const seen = new Set<string>()
    for (const [typed, text] of layer) {
      const setting = parse(typed, text, definition)
      if (E.isLeft(setting)) return setting
      const [key, value] = setting.right
      if (seen.has(key)) return usage(`${typed}: ${key} is set twice`)
      seen.add(key)
      merged.set(key, value)
    }
  }
  return E.right(Object.fromEntries(merged))
}

/** A setting as a definition takes it: percentages as fractions, and the number of tokens as a number. */
export const basketParameters = <N>(real: Real<N>, given: BasketGiven): Readonly<Record<string, unknown>> => {
  const read = (text: string) =>
    text.endsWith('%') ? real.toText(real.div(real.of(text.slice(0, -1).trim()), real.of(100))) : text
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => [
      key,
      typeof value !== 'string' ? value.map(read) : key === 'tokens' ? Number(value) : read(value),
    ]),
  )
}
