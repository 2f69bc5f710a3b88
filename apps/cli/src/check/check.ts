// `ammeter check`: finds a plug-in and tries the laws of its kind on it.

import {
  type CurveDefinition,
  decimalOf,
  float64,
  parametersAtEntry,
  type Real,
  resolveParameters,
} from '@ammeter/core'
import { LAW_NAMES, type Settings } from '@ammeter/laws'
import { either as E } from 'fp-ts'
import { basketParameters, basketSettings } from '../basket/basket-settings.js'
import { chooseCurve } from '../curve/curve-choice.js'
import type { Report } from '../output/report.js'
import { notLoaded } from '../plug-in/choose-plug-in.js'
import type { Definition, Kind } from '../plug-in/kinds.js'
import { KINDS } from '../plug-in/kinds.js'
import { type NamedPlugIn, type PlugInLoader, plugInLoader } from '../plug-in/plug-in-loader.js'
import { ANSWER_TIMEOUT_MS } from '../plug-in/with-timeout.js'
import { type Outcome, refused, usage } from '../program/failure.js'
import { mergeSettings, misdirected, parseSettings } from '../settings/settings.js'
import type { CheckOptions } from './check-options.js'
import { lawsOf, planOf } from './check-plan.js'
import { checkPlugInInTime } from './check-plug-in.js'
import { checkReport, plugInReport } from './check-report.js'
import type { Again } from './check-text.js'
import { checkInTime } from './in-time.js'
import { LAWS_OF, type OtherKind } from './laws-of-kinds.js'

const quoted = (word: string): string => (/^[\w./:=@,+-]+$/.test(word) ? word : JSON.stringify(word))

const again =
  (word: string, { kind, set = [], digits, from, to, tolerance }: CheckOptions): Again =>
  ({ law, seed, runs }) =>
    [
      'ammeter check',
      quoted(word),
      ...(kind === undefined ? [] : [`--kind ${kind}`]),
      ...set.map(setting => `--set ${quoted(setting)}`),
      ...(digits === undefined ? [] : [`--digits ${digits}`]),
      ...(from === undefined ? [] : [`--from ${from}`]),
      ...(to === undefined ? [] : [`--to ${to}`]),
      ...(tolerance === undefined ? [] : [`--tolerance ${tolerance}`]),
      `--only ${law} --seed ${seed} --runs ${runs}`,
    ].join(' ')

/** Parameters as text, as a check passes them on. */
const mapTexts = (parameters: Readonly<Record<string, string | number>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]))

type Plan = Extract<ReturnType<typeof planOf>, { readonly _tag: 'Right' }>['right']

/** The word that names the plug-in, and how it is checked. */
interface Question {
  readonly word: string
  readonly options: CheckOptions
  readonly digits: number | undefined
  readonly start: number
  readonly plan: Plan
}

const checkCurve = async (loader: PlugInLoader, { word, options, digits, start, plan }: Question) => {
  const laws = lawsOf(LAW_NAMES, options.only)
  if (E.isLeft(laws)) return laws
  const choice = await chooseCurve(loader, [word], options.set, { kinds: ['curve'] })
  if (E.isLeft(choice)) return choice
  const { definition, given } = choice.right
  if (definition.kind !== 'curve') return usage(`${word} is a pool, must be a curve`)
  const checkedIn = <N>(real: Real<N>) =>
    E.either.chain(E.mapLeft(refused)(parametersAtEntry(definition, real, given, real.one)), read =>
      checkInTime({ ...plan, laws: laws.right, definition, given: mapTexts(read), start, real }),
    )
  const checked = digits === undefined ? checkedIn(float64) : checkedIn(decimalOf(digits))
  return E.either.map(checked, result => checkReport(result, again(word, options)))
}

/** An option that does not apply to a kind. */
const misplacedOption = (kind: OtherKind, { from, to, tolerance }: CheckOptions, digits: number | undefined) => {
  if (digits !== undefined) return '--digits'
  if (tolerance !== undefined) return '--tolerance'
  return kind !== 'pool' && kind !== 'basket' && (from !== undefined || to !== undefined)
    ? '--from and --to'
    : undefined
}

const checkOther = <K extends OtherKind>(
  { spec, definition, module }: NamedPlugIn<K>,
  kind: K,
  { word, options, digits, start, plan }: Question,
): Outcome<Report> => {
  const misplaced = misplacedOption(kind, options, digits)
  if (misplaced !== undefined) return usage(`${misplaced}: leave it out for a ${KINDS[kind].one}`)
  const laws = lawsOf(
    LAWS_OF[kind].laws.map(({ name }) => name),
    options.only,
  )
  if (E.isLeft(laws)) return laws
  const parameters = parametersFor(definition as Definition, word, spec.settings, options)
  if (E.isLeft(parameters)) return parameters
  const checked = checkPlugInInTime({
    ...plan,
    ...{ kind, definition, parameters: parameters.right as Settings, start },
    laws: laws.right,
    between: openingPrices(plan, options),
  })
  return E.right(plugInReport(checked, definition.summary, module, again(word, options)))
}

/** The parameters that a plug-in is checked with. */
const parametersFor = (
  definition: Definition,
  word: string,
  settings: readonly string[],
  options: CheckOptions,
): Outcome<object> => {
  if (definition.kind === 'basket') {
    const given = basketSettings(definition, word, settings, options.set ?? [])
    if (E.isLeft(given)) return given
    const read = basketParameters(float64, given.right)
    return E.bimap(refused, () => read)(definition(float64, read as Parameters<typeof definition>[1]))
  }
  const own = parseSettings(() => word, settings, definition.name)
  if (E.isLeft(own)) return own
  const shared = parseSettings(text => `--set ${text}`, options.set ?? [])
  if (E.isLeft(shared)) return shared
  const stray = [...own.right, ...shared.right]
    .map(setting => misdirected(setting, [definition]))
    .find(message => message !== undefined)
  if (stray !== undefined) return usage(stray)
  const given = mergeSettings([shared.right, own.right])
  if (E.isLeft(given)) return given
  const parameters = parametersAtEntry(definition, float64, given.right, 1)
  if (E.isLeft(parameters)) return E.left(refused(parameters.left))
  const valid = resolveParameters(definition, float64, parameters.right)
  return E.isLeft(valid) ? E.left(refused(valid.left)) : E.right(parameters.right)
}

/** The prices at which pools open if an end is not given. */
const USUAL = [0.5, 2] as const

/** The prices at which pools open, if they are given. */
const openingPrices = ({ between }: Plan, { from, to }: CheckOptions): Plan['between'] =>
  between && [
    from === undefined ? Math.min(USUAL[0], between[1]) : between[0],
    to === undefined ? Math.max(USUAL[1], between[0]) : between[1],
  ]

const ALL = Object.keys(KINDS) as [Kind, ...Kind[]]

/**
 * Tries the laws of its kind on a plug-in.
 *
 * @param known Every plug-in that has a name here.
 * @param word The plug-in's name, or the path of a module that exports one.
 * @param options The options of the command.
 * @param digits Significant digits of the arithmetic; none for `float64`.
 * @param start When its time began: a time of `performance.now`.
 */
export const check = async (
  known: readonly Definition[],
  word: string,
  options: CheckOptions,
  digits: number | undefined,
  start: number,
): Promise<Outcome<Report>> => {
  const planned = planOf(options, digits)
  if (E.isLeft(planned)) return planned
  const loading = Math.min(planned.right.timeout * 1000, ANSWER_TIMEOUT_MS)
  const loader = plugInLoader(known, { loading, prepare: (definition: CurveDefinition) => definition })
  const opened = await loader.open(options.kind === undefined ? ALL : [options.kind], word)
  if (E.isLeft(opened)) return opened
  if (E.isLeft(opened.right)) return notLoaded(opened.right.left)
  const named = opened.right.right
  const { kind } = named.definition as { readonly kind: Kind }
  const question = { word, options, digits, start, plan: planned.right }
  return kind === 'curve'
    ? checkCurve(loader, question)
    : checkOther(named as unknown as NamedPlugIn<typeof kind>, kind, question)
}
