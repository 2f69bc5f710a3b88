import { type CurveDefinition, float64 } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { type Outcome, usage } from './failure.js'
import { didYouMean } from './nearest.js'

/** A curve as the command line chose it. */
export interface Choice {
  readonly definition: CurveDefinition
  /** What tables call it: its name, with its settings where the name alone does not tell it apart. */
  readonly label: string
  /** The parameters that were set, as they were typed. */
  readonly given: Readonly<Record<string, string>>
}

/** One `key=value`, from `--set` or from a `--curve`. */
interface Setting {
  /** The words of the command line, for messages. */
  readonly typed: string
  /** The one curve it is for; none where it is for every curve that has the parameter. */
  readonly curve: string | undefined
  readonly key: string
  readonly value: string
}

/** The names under which a curve's parameters can be set. */
const parameterNames = ({ parameters, alternatives }: CurveDefinition): readonly string[] => [
  ...Object.keys(parameters),
  ...Object.keys(alternatives ?? {}),
]

const parseSetting = (typed: string, text: string, curve?: string): Outcome<Setting> => {
  const match = /^(?:([^.=]*)\.)?([^.=]+)=(.*)$/.exec(text)
  const [, prefix, key, value] = match ?? []
  if (key === undefined || value === undefined || (curve !== undefined && prefix !== undefined)) {
    return usage(`${typed}: expected key=value, such as weight=0.8`)
  }
  if (!float64.isFinite(float64.of(value))) {
    return usage(`${typed}: the value of ${key} is ${JSON.stringify(value)}, must be a number`)
  }
  return E.right({ typed, curve: curve ?? prefix, key, value })
}

const parseSettings = (typed: (text: string) => string, texts: readonly string[], curve?: string) =>
  E.sequenceArray(texts.map(text => parseSetting(typed(text), text, curve)))

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

/** Why a setting is for none of the chosen curves, if it is. */
const misdirected = ({ typed, curve, key }: Setting, chosen: readonly CurveDefinition[]): string | undefined => {
  const candidates = [...new Set(chosen)].filter(({ name }) => curve === undefined || name === curve)
  const names = [...new Set(candidates.flatMap(parameterNames))]
  if (names.includes(key)) return undefined
  const [first, ...others] = candidates
  if (first === undefined)
    return `${typed}: ${curve} is not among the curves, ${chosen.map(({ name }) => name).join(', ')}`
  const subject = others.length === 0 ? `${first.name} has no` : 'no curve here has a'
  return names.length === 0
    ? `${typed}: ${first.name} has no parameters`
    : `${typed}: ${subject} parameter ${JSON.stringify(key)}: ${didYouMean(key, names)}`
}

/** The settings of one curve by key, the more specific ones last; or a key that was set twice in the same place. */
const merge = (layers: readonly (readonly Setting[])[]): Outcome<Readonly<Record<string, string>>> => {
  const merged = new Map<string, string>()
  for (const layer of layers) {
    const seen = new Set<string>()
    for (const { typed, key, value } of layer) {
      if (seen.has(key)) {
        return usage(`${typed}: ${key} is set twice; to compare two values, say --curve NAME:${key}=… twice`)
      }
      seen.add(key)
      merged.set(key, value)
    }
  }
  return E.right(Object.fromEntries(merged))
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
  specs: readonly string[],
  settings: readonly string[],
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
      return E.either.map(merge([general, specific, own]), given => {
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
  specs: readonly string[],
  settings: readonly string[],
): Outcome<Choice> => {
  if (specs.length === 0) return usage(`say which curve: --curve ${known.map(({ name }) => name).join(', ')}`)
  return E.either.chain(chooseCurves(known, specs, settings), ([choice, ...others]) =>
    choice === undefined || others.length > 0
      ? usage('one --curve is enough here; `ammeter compare` takes several')
      : E.right(choice),
  )
}
