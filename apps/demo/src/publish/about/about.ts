// What a published chart is based on, and the command that prints its numbers.

import { type OwnKey, ownField } from '../../settings/fields.js'
import { written } from '../../settings/number-field.js'
import { numberOf, type Settings } from '../../settings/settings.js'

/** The command that prints the numbers of a chart; or a sentence that says why there is none. */
export type Command = { readonly line: string; readonly note?: string } | { readonly none: string }

/** The notes on a published chart. */
export interface About {
  /** What its numbers are based on, in words: curves first. */
  readonly parameters: readonly string[]
  readonly command: Command
}

/** Settings in words: `days 30`, `fee tier 0.3 %`. */
export const inWords = (settings: Settings, keys: readonly OwnKey[]): readonly string[] =>
  keys.map(key => {
    const field = ownField(key)
    return `${field.label.charAt(0).toLowerCase()}${field.label.slice(1)} ${written(field, numberOf(settings, key))}`
  })
