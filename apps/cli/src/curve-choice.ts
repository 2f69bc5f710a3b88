import type { CurveDefinition } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { type Outcome, usage } from './failure.js'
import { didYouMean } from './nearest.js'
import { mergeSettings, misdirected, parameterNames, parseSettings } from './settings.js'

/** A curve as the command line chose it. */
export interface Choice {
  readonly definition: CurveDefinition
  /** What tables call it: its name, with its settings where the name alone does not tell it apart. */
  readonly label: string
  /** The parameters that were set, as they were typed. */
  readonly given: Readonly<Record<string, string>>
}

/** A `--curve`: a name, with settings of its own after a colon. */
const parseCurve = (known: readonly CurveDefinition[], text: string) => {
  const colon = text.indexOf(':')
  const name = colon < 0 ? text : text.slice(0, colon)
  const names = known.map(definition => definition.name)
  const definition = known.find(each => each.name === name)
  if (definition === undefined) {
    return usage(`unknown curve ${JSON.stringify(name)}: ${didYouMean(name, names)}`)
  }
  const own = colon < 0 ? [] : text.slice(colon + 1).split(',')
  return E.either.map(
    parseSettings(() => `--curve ${text}`, own, name),
    settings => ({ definition, settings }),
  )
}

/**
 * The curves that `--curve` names, each with what `--set` and the curve's own settings say.
 *
 * @param known Every curve there is; all of them are chosen where none is named.
 * @param specs `weighted`, or `weighted:weight=0.5`.
 * @param settings `weight=0.8` for every chosen curve with that parameter, `weighted.weight=0.8` for one.
 */
export const chooseCurves = (
  known: readonly CurveDefinition[],
  specs: readonly string[] = [],
  settings: readonly string[] = [],
): Outcome<readonly Choice[]> => {
  const named = specs.length === 0 ? known.map(({ name }) => name) : specs
  const parsed = E.sequenceArray(named.map(text => parseCurve(known, text)))
  if (E.isLeft(parsed)) return parsed
  const shared = parseSettings(text => `--set ${text}`, settings)
  if (E.isLeft(shared)) return shared

  const chosen = parsed.right.map(({ definition }) => definition)
  const stray =
    shared.right.map(setting => misdirected(setting, chosen)).find(problem => problem !== undefined) ??
    parsed.right
      .flatMap(({ definition, settings: own }) => own.map(setting => misdirected(setting, [definition])))
      .find(problem => problem !== undefined)
  if (stray !== undefined) return usage(stray)

  return E.sequenceArray(
    parsed.right.map(({ definition, settings: own }) => {
      const fitting = shared.right.filter(({ key }) => parameterNames(definition).includes(key))
      const general = fitting.filter(({ curve }) => curve === undefined)
      const specific = fitting.filter(({ curve }) => curve === definition.name)
      return E.either.map(mergeSettings([general, specific, own]), given => {
        const isTwin = chosen.filter(each => each === definition).length > 1
        return { definition, given, label: isTwin ? labelled(definition.name, given) : definition.name }
      })
    }),
  )
}

/** `weighted:weight=0.5`, as one would type it. */
const labelled = (name: string, given: Readonly<Record<string, string>>): string => {
  const settings = Object.entries(given).map(([key, value]) => `${key}=${value}`)
  return settings.length === 0 ? name : `${name}:${settings.join(',')}`
}

/** The one curve that `--curve` names. */
export const chooseCurve = (
  known: readonly CurveDefinition[],
  specs: readonly string[] = [],
  settings: readonly string[] = [],
): Outcome<Choice> => {
  if (specs.length === 0) return usage(`say which curve: --curve ${known.map(({ name }) => name).join(', ')}`)
  return E.either.chain(chooseCurves(known, specs, settings), ([choice, ...others]) =>
    choice === undefined || others.length > 0
      ? usage('one --curve is enough here; `ammeter compare` takes several')
      : E.right(choice),
  )
}
