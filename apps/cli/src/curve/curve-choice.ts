// The curves and pools that `--curve` chooses.

import { settingNames } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { notLoaded, type PlugInChoice } from '../plug-in/choose-plug-in.js'
import { type FailedModule, type NamedPlugIn, ofKinds, type PlugInLoader } from '../plug-in/plug-in-loader.js'
import { writtenCurve } from '../plug-in/plug-in-spec.js'
import { type Outcome, usage } from '../program/failure.js'
import {
  mergeSettings,
  misdirected,
  parseSettings,
  type Setting,
  splitTerms,
  type Term,
  type Terms,
} from '../settings/settings.js'

/** The kinds that `--curve` takes: curves, and pools whose curve moves or which have rules of their own. */
export type CurveKind = 'curve' | 'pool'

/** A curve, or a pool, as the command line chose it. */
export interface Choice extends PlugInChoice<CurveKind> {
  /** Its name in tables, with its settings or its path if the name alone is ambiguous. */
  readonly label: string
  /** The terms that stand among its settings, as they were typed. */
  readonly terms: Terms
}

/** The chosen curves, and the chosen modules that have none. */
export interface Choices<C = Choice> {
  readonly chosen: readonly [C, ...(readonly C[])]
  readonly failed: readonly FailedModule[]
}

/** How a command takes curves. */
export interface CurveChoiceOptions {
  /** The kinds that may be named; by default curves and pools. */
  readonly kinds?: readonly [CurveKind, ...CurveKind[]]
  /** The option that names them, for messages. */
  readonly option?: string
  /** The terms of a pool that may stand among the settings of a curve. */
  readonly terms?: readonly Term[]
}

/** The kinds that `--curve` takes by default. */
const ANY: readonly [CurveKind, ...CurveKind[]] = ['curve', 'pool']

type Named = NamedPlugIn<CurveKind>

/** A named curve with the settings of its own. */
interface WithSettings extends Named {
  readonly own: readonly Setting[]
  readonly terms: readonly Setting[]
}

/** The settings that each curve has for itself. */
const ownSettings = (named: readonly Named[], { option = '--curve', terms: taken = [] }: CurveChoiceOptions) =>
  E.sequenceArray(
    named.map(each =>
      E.either.map(
        parseSettings(() => `${option} ${each.spec.typed}`, each.spec.settings, each.definition.name),
        (settings): WithSettings => {
          const { terms, parameters } = splitTerms(settings, taken)
          return { ...each, terms, own: parameters }
        },
      ),
    ),
  )

/** A name with settings, as typed: `weighted:weight=0.5`. The name of a drawing already has its bars as a setting. */
const withSettings = (name: string, given: Readonly<Record<string, string>>): string => {
  const settings = Object.entries(given).map(([key, value]) => `${key}=${value}`)
  const joint = writtenCurve(name)?.kind === 'drawing' ? ',' : ':'
  return settings.length === 0 ? name : `${name}${joint}${settings.join(',')}`
}

const labelOf = (
  { spec, definition }: Named,
  given: Readonly<Record<string, string>>,
  named: readonly Named[],
): string => {
  const namesakes = named.filter(other => other.definition.name === definition.name)
  const isTwin = namesakes.filter(other => other.definition === definition).length > 1
  const name = namesakes.every(other => other.definition === definition) ? definition.name : spec.name
  return isTwin ? withSettings(name, given) : name
}

const choicesOf = (
  named: readonly Named[],
  failed: readonly FailedModule[],
  settings: readonly string[],
  options: CurveChoiceOptions,
): Outcome<readonly Choice[]> => {
  const parsed = ownSettings(named, options)
  if (E.isLeft(parsed)) return parsed
  const shared = parseSettings(text => `--set ${text}`, settings)
  if (E.isLeft(shared)) return shared

  const definitions = parsed.right.map(({ definition }) => definition)
  const stray =
    shared.right.map(setting => misdirected(setting, definitions)).find(problem => problem !== undefined) ??
    parsed.right
      .flatMap(({ definition, own }) => own.map(setting => misdirected(setting, [definition])))
      .find(problem => problem !== undefined)
  // The setting may be for a curve that could not be loaded.
  if (stray !== undefined) return failed[0] === undefined ? usage(stray) : notLoaded(failed[0])

  return E.sequenceArray(
    parsed.right.map(({ own, terms: ownTerms, ...each }) => {
      const { definition } = each
      const fitting = shared.right.filter(({ key }) => settingNames(definition).includes(key))
      const general = fitting.filter(({ curve }) => curve === undefined)
      const specific = fitting.filter(({ curve }) => curve === definition.name)
      return E.either.chain(mergeSettings([ownTerms]), terms =>
        E.either.map(mergeSettings([general, specific, own]), given => {
          return { ...each, given, terms, label: labelOf(each, { ...given, ...terms }, named) }
        }),
      )
    }),
  )
}

/**
 * The curves that `--curve` names, each with its own settings and those of `--set`.
 *
 * @param loader Finds plug-ins. If no curve is named, all curves that ship are chosen.
 * @param words `weighted`, `weighted:weight=0.5`, `./mine.ts`.
 * @param settings `weight=0.8` for every chosen curve with that parameter, `weighted.weight=0.8` for one.
 */
export const chooseCurves = async (
  loader: PlugInLoader,
  words: readonly string[] = [],
  settings: readonly string[] = [],
  options: CurveChoiceOptions = {},
): Promise<Outcome<Choices>> => {
  const wanted = words.length === 0 ? ofKinds(loader.known, ['curve']).map(({ name }) => name) : words
  const named: Named[] = []
  const failed: FailedModule[] = []
  for (const word of wanted) {
    const opened = await loader.open(options.kinds ?? ANY, word)
    if (E.isLeft(opened)) return opened
    if (E.isLeft(opened.right)) failed.push(opened.right.left)
    else named.push(opened.right.right)
  }
  return E.either.chain(choicesOf(named, failed, settings, options), ([first, ...others]) => {
    if (first !== undefined) return E.right({ chosen: [first, ...others], failed })
    return failed[0] === undefined ? usage('there are no curves') : notLoaded(failed[0])
  })
}

/** The one curve that `--curve` names. */
export const chooseCurve = async (
  loader: PlugInLoader,
  words: readonly string[] = [],
  settings: readonly string[] = [],
  options: CurveChoiceOptions = {},
): Promise<Outcome<Choice>> => {
  if (words.length === 0) {
    const names = ofKinds(loader.known, options.kinds ?? ANY).map(({ name }) => name)
    return usage(`say which curve: --curve ${names.join(', ')}`)
  }
  if (words.length > 1) return usage('one --curve is enough here; `ammeter compare` takes several')
  return E.either.map(await chooseCurves(loader, words, settings, options), ({ chosen: [choice] }) => choice)
}
