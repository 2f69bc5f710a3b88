// Finds the definitions that a module exports.

import { either as E } from 'fp-ts'
import { type Definition, type DefinitionOf, isDefinition, isOfKind, KINDS, type Kind, withArticle } from './kinds.js'

/** The error for a module that should export one definition of a kind, with what it exports. */
export interface NotOneDefinition {
  readonly found: string
  readonly expected: string
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** All exports of a module, by name. Those of a CommonJS module stand under `default`. */
const exportsOf = (module: unknown): readonly (readonly [name: string, value: unknown])[] => {
  if (!isRecord(module)) return [['default', module]]
  const { default: preset, ...named } = module
  const others = Object.entries(named)
  if (preset === undefined) return others
  return isRecord(preset) && !Array.isArray(preset)
    ? [...others, ...Object.entries(preset)]
    : [...others, ['default', preset]]
}

const describeValue = (value: unknown): string => {
  if (value === null || value === undefined) return String(value)
  if (Array.isArray(value)) return 'an array'
  if (isDefinition(value)) return withArticle(KINDS[value.kind].one)
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

const MOST_NAMED = 6

/** The words for a plug-in of any kind. */
const ANY = { one: 'plug-in', maker: 'defineCurve, defineFee or another function of its kind' }

/** A list in words: `one`, `one and two`, `one, two and three`; a long list ends with the number of further ones. */
const listed = (items: readonly string[]): string => {
  const [last = '', ...others] =
    items.length > MOST_NAMED
      ? [`${items.length - MOST_NAMED} more`, ...items.slice(0, MOST_NAMED).reverse()]
      : items.toReversed()
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`
}

/** The plural of a kind: `fee policies`. */
const plural = (noun: string): string => noun.replace(/y$/, 'ie').concat('s')

/** The one definition of some kinds that a module exports, under whatever name. */
export const exportedDefinition = <K extends Kind>(
  module: unknown,
  kinds: readonly [K, ...K[]],
): E.Either<NotOneDefinition, DefinitionOf[K]> => {
  const exported = exportsOf(module)
  const isWanted = (value: unknown): value is DefinitionOf[K] => isDefinition(value) && isOfKind(kinds, value)
  const found = [...new Set(exported.map(([, value]) => value).filter(isWanted))]
  const [definition, ...others] = found
  if (definition !== undefined && others.length === 0) return E.right(definition)
  const { one, maker } = kinds.length > MOST_NAMED ? ANY : KINDS[kinds[0]]
  const expected = `one ${one} made by ${maker}`
  if (definition !== undefined) {
    const names = exported.filter(([, value]) => isWanted(value)).map(([name]) => name)
    return E.left({
      found: `${found.length} ${plural(one)}, ${listed(names)}`,
      expected: `${expected}, and no other`,
    })
  }
  if (exported.length === 0) return E.left({ found: 'no exports', expected })
  const names = exported.map(([name, value]) => `${name} (${describeValue(value)})`)
  return E.left({ found: `no ${one} among the exports, ${listed(names)}`, expected })
}

/** All definitions that a module exports, each once, with the name of the export. */
export const exportedDefinitions = (module: unknown): readonly (readonly [name: string, definition: Definition])[] => {
  const seen = new Set<unknown>()
  return exportsOf(module).flatMap(([name, value]) => {
    if (!isDefinition(value) || seen.has(value)) return []
    seen.add(value)
    return [[name, value] as const]
  })
}
