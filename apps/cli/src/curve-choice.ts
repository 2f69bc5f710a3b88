import { type CurveDefinition, settingNames } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { CurveSpec } from './curve-spec.js'
import { badData, type Outcome, usage } from './failure.js'
import { LIMITED } from './plug-in/limited.js'
import { describeModuleError } from './plug-in/module-error.js'
import {
  type FailedModule,
  type NamedCurve,
  type OpenedCurves,
  type Opening,
  openCurves,
} from './plug-in/open-curves.js'
import { mergeSettings, misdirected, parseSettings } from './settings.js'

/** A curve as the command line chose it. */
export interface Choice {
  readonly spec: CurveSpec
  readonly definition: CurveDefinition
  /** What tables call it: its name, with its settings or its path where the name alone does not tell it apart. */
  readonly label: string
  /** The parameters that were set, as they were typed. */
  readonly given: Readonly<Record<string, string>>
}

/** The curves that were chosen, and the modules that were chosen and have none. */
export interface Choices {
  readonly chosen: readonly [Choice, ...(readonly Choice[])]
  readonly failed: readonly FailedModule[]
}

/** The settings that each curve has for itself. */
const ownSettings = ({ named }: OpenedCurves) =>
  E.sequenceArray(
    named.map(({ spec, definition }) =>
      E.either.map(
        parseSettings(() => `--curve ${spec.typed}`, spec.settings, definition.name),
        own => ({ spec, definition, own }),
      ),
    ),
  )

/** That a module cannot be loaded is the command's failure where the command cannot go on without it. */
const unloaded = ({ error }: FailedModule): Outcome<never> => badData(describeModuleError(error))

/** `weighted:weight=0.5`, as one would type it. */
const withSettings = (name: string, given: Readonly<Record<string, string>>): string => {
  const settings = Object.entries(given).map(([key, value]) => `${key}=${value}`)
  return settings.length === 0 ? name : `${name}:${settings.join(',')}`
}

const labelOf = (
  { spec, definition }: NamedCurve,
  given: Readonly<Record<string, string>>,
  named: readonly NamedCurve[],
): string => {
  const namesakes = named.filter(other => other.definition.name === definition.name)
  const isTwin = namesakes.filter(other => other.definition === definition).length > 1
  const name = namesakes.every(other => other.definition === definition) ? definition.name : spec.name
  return isTwin ? withSettings(name, given) : name
}

const choicesOf = (opened: OpenedCurves, settings: readonly string[]): Outcome<readonly Choice[]> => {
  const parsed = ownSettings(opened)
  if (E.isLeft(parsed)) return parsed
  const shared = parseSettings(text => `--set ${text}`, settings)
  if (E.isLeft(shared)) return shared

  const definitions = parsed.right.map(({ definition }) => definition)
  const stray =
    shared.right.map(setting => misdirected(setting, definitions)).find(problem => problem !== undefined) ??
    parsed.right
      .flatMap(({ definition, own }) => own.map(setting => misdirected(setting, [definition])))
      .find(problem => problem !== undefined)
  // A setting may have been for a curve that could not be loaded.
  if (stray !== undefined) return opened.failed[0] === undefined ? usage(stray) : unloaded(opened.failed[0])

  return E.sequenceArray(
    parsed.right.map(each => {
      const { definition, own } = each
      const fitting = shared.right.filter(({ key }) => settingNames(definition).includes(key))
      const general = fitting.filter(({ curve }) => curve === undefined)
      const specific = fitting.filter(({ curve }) => curve === definition.name)
      return E.either.map(mergeSettings([general, specific, own]), given => {
        return { spec: each.spec, definition, given, label: labelOf(each, given, opened.named) }
      })
    }),
  )
}

/**
 * The curves that `--curve` names, each with what `--set` and the curve's own settings say.
 *
 * @param known Every curve that has a name here; all of them are chosen where none is named.
 * @param words `weighted`, `weighted:weight=0.5`, `./mine.ts`.
 * @param settings `weight=0.8` for every chosen curve with that parameter, `weighted.weight=0.8` for one.
 * @param opening How modules of the user's are opened.
 */
export const chooseCurves = async (
  known: readonly CurveDefinition[],
  words: readonly string[] = [],
  settings: readonly string[] = [],
  opening: Opening = LIMITED,
): Promise<Outcome<Choices>> => {
  const named = words.length === 0 ? known.map(({ name }) => name) : words
  const opened = await openCurves(known, named, opening)
  if (E.isLeft(opened)) return opened
  const { failed } = opened.right
  return E.either.chain(choicesOf(opened.right, settings), ([first, ...others]) => {
    if (first !== undefined) return E.right({ chosen: [first, ...others], failed })
    return failed[0] === undefined ? usage('there are no curves') : unloaded(failed[0])
  })
}

/** The one curve that `--curve` names. */
export const chooseCurve = async (
  known: readonly CurveDefinition[],
  words: readonly string[] = [],
  settings: readonly string[] = [],
  opening: Opening = LIMITED,
): Promise<Outcome<Choice>> => {
  if (words.length === 0) return usage(`say which curve: --curve ${known.map(({ name }) => name).join(', ')}`)
  if (words.length > 1) return usage('one --curve is enough here; `ammeter compare` takes several')
  return E.either.map(await chooseCurves(known, words, settings, opening), ({ chosen: [choice] }) => choice)
}
