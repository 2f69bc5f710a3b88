// Plug-ins that options choose, with their settings.

import { either as E } from 'fp-ts'
import { badData, type Outcome, usage } from '../program/failure.js'
import { mergeSettings, misdirected, parseSettings } from '../settings/settings.js'
import { KINDS, type Kind, withArticle } from './kinds.js'
import { describeModuleError } from './module-error.js'
import type { FailedModule, NamedPlugIn, PlugInLoader } from './plug-in-loader.js'

/** A plug-in as the command line chose it. */
export interface PlugInChoice<K extends Kind = Kind> extends NamedPlugIn<K> {
  /** The parameters that were set, as they were typed. */
  readonly given: Readonly<Record<string, string>>
}

/** The failure of a command that needs a module which cannot be loaded. */
export const notLoaded = ({ error }: FailedModule): Outcome<never> => badData(describeModuleError(error))

/**
 * The plug-in that an option names, with its settings.
 *
 * @param option Its name, for messages: `--fee`.
 * @param word Its value: `volatility:base=0.0005`, `./mine.ts`.
 */
export const choosePlugIn = async <K extends Kind>(
  loader: PlugInLoader,
  kind: K,
  option: string,
  word: string,
): Promise<Outcome<PlugInChoice<K>>> => {
  const opened = await loader.open<K>([kind], word)
  if (E.isLeft(opened)) return E.left({ ...opened.left, message: `${option}: ${opened.left.message}` })
  if (E.isLeft(opened.right)) return notLoaded(opened.right.left)
  const named = opened.right.right
  const settings = parseSettings(() => `${option} ${word}`, named.spec.settings, named.definition.name)
  if (E.isLeft(settings)) return settings
  const stray = settings.right
    .map(setting => misdirected(setting, [named.definition]))
    .find(message => message !== undefined)
  if (stray !== undefined) return usage(stray)
  return E.either.map(mergeSettings([settings.right]), given => ({ ...named, given }))
}

/** The plug-ins that a repeatable option names. */
export const choosePlugIns = async <K extends Kind>(
  loader: PlugInLoader,
  kind: K,
  option: string,
  words: readonly string[] = [],
): Promise<Outcome<readonly PlugInChoice<K>[]>> => {
  const chosen: PlugInChoice<K>[] = []
  for (const word of words) {
    const choice = await choosePlugIn(loader, kind, option, word)
    if (E.isLeft(choice)) return choice
    chosen.push(choice.right)
  }
  return E.right(chosen)
}

/** The help text of an option that takes plug-ins of a kind. */
export const plugInHelp = (kind: Kind, example: string): string =>
  `${withArticle(KINDS[kind].one)} of \`ammeter list ${KINDS[kind].many}\` with settings, such as ${example}, or a module, such as ./mine.ts`

/** A plug-in as results name it. */
export const plugInJson = (
  { definition, module }: Pick<PlugInChoice, 'definition' | 'module'>,
  params: Readonly<Record<string, number | string>>,
) => ({ name: definition.name, params, ...module })
