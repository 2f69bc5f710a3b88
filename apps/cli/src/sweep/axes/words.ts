// Changes the words and options of a command line.

import { parseSpec, writtenCurve } from '../../plug-in/plug-in-spec.js'
import type { OptionValue, RunOptions } from '../experiment/experiment.js'

/** A word that names a plug-in, with one more setting. */
export const withSetting = (word: string, key: string, text: string): string => {
  const { name, settings } = parseSpec(word)
  const isDrawing = writtenCurve(name)?.kind === 'drawing'
  return `${word}${settings.length > 0 || isDrawing ? ',' : ':'}${key}=${text}`
}

/** The words of an option that may be given more than once. */
export const wordsAt = (value: OptionValue | undefined): readonly string[] =>
  value === undefined || value === true ? [] : typeof value === 'string' ? [value] : value

/** Options with another value of one of them. */
export const withOption = (options: RunOptions, name: string, value: OptionValue): RunOptions => ({
  ...options,
  [name]: value,
})

/** Options with one more setting in the word of an option. */
export const withSettingOf = (options: RunOptions, name: string, key: string, text: string): RunOptions => {
  const [word = ''] = wordsAt(options[name])
  return withOption(options, name, withSetting(word, key, text))
}
