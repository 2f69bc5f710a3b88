// The words by which the command line names plug-ins.

/** A plug-in as the command line names it. */
export interface PlugInSpec {
  /** The whole word: `weighted:weight=0.5`, `./mine.ts`. */
  readonly typed: string
  /** The name of the plug-in, the path of the module that exports it, `f:` and a formula, or `drawn:bars=` and heights. */
  readonly name: string
  readonly isPath: boolean
  /** The settings after the colon. */
  readonly settings: readonly string[]
}

/** A name and, after a colon, settings. A colon after the letter of a drive belongs to the path. */
const SPEC = /^((?:[a-z]:(?=[\\/]))?[^:]*)(?::(.*))?$/is

const PATH = /[\\/]|\.[cm]?[jt]s$/i

/**
 * The name under which liquidity is drawn, and the setting that holds the heights of its bars, which are not a number.
 */
const DRAWN = 'drawn'
const BARS = 'bars='

/** A formula after `f:`, and settings as after a name. No formula begins with a slash, but a path on a drive F does. */
const FORMULA = /^(f:(?![\\/])[^:]*)(?::(.*))?$/s

/** A curve written out as a formula or as bars, in place of a name. */
export interface WrittenCurve {
  readonly kind: 'formula' | 'drawing'
  /** The formula, or the heights of bars. */
  readonly text: string
}

/** The curve that a word writes out; none if the word is the name of a plug-in, or a path. */
export const writtenCurve = (name: string): WrittenCurve | undefined => {
  const bars = `${DRAWN}:${BARS}`
  if (name.startsWith(bars)) return { kind: 'drawing', text: name.slice(bars.length) }
  return FORMULA.test(name) ? { kind: 'formula', text: name.slice('f:'.length) } : undefined
}

/** Moves the bars of a drawing into its name, because they are not a parameter that can be set. */
const drawnSpec = (spec: PlugInSpec): PlugInSpec => {
  const bars = spec.settings.find(setting => setting.startsWith(BARS))
  const settings = spec.settings.filter(setting => setting !== bars)
  return { ...spec, name: `${DRAWN}:${bars ?? BARS}`, settings }
}

/** Reads a word that names a plug-in. `f:` marks a formula; a slash or an extension marks a path. */
export const parseSpec = (typed: string): PlugInSpec => {
  const [, formula] = FORMULA.exec(typed) ?? []
  const [, name = '', settings] = (formula === undefined ? SPEC : FORMULA).exec(typed) ?? []
  const isPath = formula === undefined && PATH.test(name)
  const spec = { typed, name, isPath, settings: settings === undefined ? [] : settings.split(',') }
  return name === DRAWN ? drawnSpec(spec) : spec
}

/** The options whose words name plug-ins. */
const OPTION = /^(?:--(?:curve|basket|fee|model|strategy|trader|alert|rest|objective)(?:=|$)|-[cb])/

/** The words after `sweep` that are followed by the options of a run, or by a folder that runs nothing. */
const SWEPT = ['il', 'backtest', 'simulate', 'status', 'help']

/** Whether a command line names an experiment in a file or in a folder: that may name any module. */
const namesExperiment = (command: string | undefined, [word = '-']: readonly string[]): boolean =>
  command === 'sweep' && !SWEPT.includes(word) && !word.startsWith('-')

/** Whether a command line seems to name a module. It is called before the command line is parsed. */
export const namesModule = ([command, ...words]: readonly string[]): boolean =>
  command === 'check' ||
  namesExperiment(command, words) ||
  words.some((word, i) => {
    const [option] = OPTION.exec(word) ?? []
    return option !== undefined && parseSpec(word.slice(option.length) || (words[i + 1] ?? '')).isPath
  })
