/** A plug-in as the command line names it. */
export interface PlugInSpec {
  /** All of the word: `weighted:weight=0.5`, `./mine.ts`. */
  readonly typed: string
  /** The name of the plug-in, the path of the module that exports it, or `f:` and a formula. */
  readonly name: string
  readonly isPath: boolean
  /** The settings after the colon. */
  readonly settings: readonly string[]
}

/** A name and, after a colon, settings. A colon after the letter of a drive belongs to the path. */
const SPEC = /^((?:[a-z]:(?=[\\/]))?[^:]*)(?::(.*))?$/is

const PATH = /[\\/]|\.[cm]?[jt]s$/i

/** A formula after `f:`, and settings as after a name. No formula begins with a slash, but a path on a drive F does. */
const FORMULA = /^(f:(?![\\/])[^:]*)(?::(.*))?$/s

/** The formula of a name, without its `f:`; none where the name is that of a plug-in, or a path. */
export const formulaOf = (name: string): string | undefined =>
  FORMULA.test(name) ? name.slice('f:'.length) : undefined

/** Reads a word that names a plug-in. A formula is known by its `f:`, a path by a slash or by its extension. */
export const parseSpec = (typed: string): PlugInSpec => {
  const [, formula] = FORMULA.exec(typed) ?? []
  const [, name = '', settings] = (formula === undefined ? SPEC : FORMULA).exec(typed) ?? []
  const isPath = formula === undefined && PATH.test(name)
  return { typed, name, isPath, settings: settings === undefined ? [] : settings.split(',') }
}

/** The options whose words name plug-ins. */
const OPTION = /^(?:--(?:curve|fee|model|strategy|trader|alert|rest)(?:=|$)|-c)/

/** Whether a command line is about a module, as far as can be told before it is parsed. */
export const namesModule = ([command, ...words]: readonly string[]): boolean =>
  command === 'check' ||
  words.some((word, i) => {
    const [option] = OPTION.exec(word) ?? []
    return option !== undefined && parseSpec(word.slice(option.length) || (words[i + 1] ?? '')).isPath
  })
