// The settings of the app, their defaults, and changes to them.

import { type Against, HOLDINGS } from '../curves/against.js'
import type { Holding } from '../curves/outcome.js'
import type { Unit } from '../curves/unit.js'
import { firstInstances, type Instance } from '../instances/instance.js'
import { numberFields, type OwnKey } from './fields.js'
import { HISTORY_PATHS } from './history-paths.js'
import type { NumberField } from './number-field.js'
import { CONSTANT, type PluggedIn, pluggedInBy, pluggedInNamed } from './plugged-in.js'

/** The views with their titles, in the order of the navigation. */
export const views = {
  compare: 'Compare',
  'break-even': 'Break-even',
  replay: 'Replay',
  scenarios: 'Scenarios',
  make: 'Make a curve',
} as const

/** The name of a view. */
export type View = keyof typeof views

const namesOf = (kind: 'fee' | 'model' | 'strategy') => pluggedInBy(kind).map(({ declared }) => declared.name)

/** Settings that are one of a few words, each with its values. */
export const choices = {
  view: Object.keys(views) as readonly string[] as readonly View[],
  /** The unit of prices and money: Y (prices are Y for one X) or X (prices are X for one Y). */
  unit: ['y', 'x'],
  theme: ['auto', 'light', 'dark'],
  /** How the fee of a trade is set. */
  fee: [CONSTANT, ...namesOf('fee')],
  model: namesOf('model'),
  strategy: namesOf('strategy'),
  /** The token that a trader pays in, in the panel of price impact. */
  pays: ['x', 'y'],
  /** The path of a replay: simulated, from a file, or a built-in history. */
  path: ['simulated', 'file', ...HISTORY_PATHS],
  /** The volume traded along a file of prices: the file's own, if it has any, or the chosen turnover. */
  volume: ['file', 'set'],
  /** Which of the two tokens in a pool's records is X. */
  base: ['token1', 'token0'],
  /** Whether a depeg raises an alert; by default if the price is near 1. */
  depeg: ['auto', 'on', 'off'],
  /** The holding that positions are compared with. */
  against: HOLDINGS,
  /** The panels below the comparison: shown, or folded to their headings. */
  reserves: ['open', 'folded'],
  depth: ['open', 'folded'],
  impact: ['open', 'folded'],
  /** What the volume of a pool goes by: its depth at the price, or its value. */
  feesBy: ['depth', 'turnover'],
  /** How the market is set: by what full range pays, or by volume and value. */
  market: ['apr', 'volume'],
  /** The rule of the map: the best median among bearable curves, or the mean less a number of deviations. */
  map: ['median', 'mean'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** The name of a choice. */
export type ChoiceKey = keyof typeof choices

/** All settings, which the address holds. */
export interface Settings {
  /** Numbers that follow others are missing until they are set. */
  readonly numbers: Readonly<Record<string, number>>
  readonly choices: Readonly<Record<ChoiceKey, string>>
  readonly instances: readonly Instance[]
  /** The id of the curve that the sentence is about; of none for the first. */
  readonly focus: string
  /** Whether the price was moved: before that, some panels, such as depth, show curves at entry. */
  readonly isMoved: boolean
  /** The curve being made, in the command's grammar; empty before it is touched. */
  readonly made: string
  /** The one chart that is shown, without the page around it; empty for the whole page. */
  readonly embed: string
  /** The names of X and Y, as `X/Y`. */
  readonly pair: string
}

/** The settings at first. */
export const defaults: Settings = {
  numbers: Object.fromEntries(
    [...numberFields.values()].flatMap(({ key, preset, follows }) => (follows === undefined ? [[key, preset]] : [])),
  ),
  choices: {
    view: 'compare',
    unit: 'y',
    theme: 'auto',
    fee: CONSTANT,
    model: namesOf('model')[0] ?? '',
    strategy: namesOf('strategy')[0] ?? '',
    pays: 'x',
    path: 'simulated',
    volume: 'file',
    base: 'token1',
    depeg: 'auto',
    against: 'own',
    reserves: 'open',
    depth: 'open',
    impact: 'open',
    feesBy: 'depth',
    market: 'apr',
    map: 'median',
  },
  instances: firstInstances,
  focus: '',
  isMoved: false,
  made: '',
  embed: '',
  pair: 'ETH/USDC',
}

/** The unit of prices and money. */
export const unitOf = ({ choices }: Pick<Settings, 'choices'>): Unit => (choices.unit === 'x' ? 'x' : 'y')

/** The holding that positions are compared with. */
export const againstOf = (settings: Settings): Against => {
  const chosen = HOLDINGS.find(each => each === settings.choices.against) ?? 'own'
  return chosen === 'amounts' ? { x: numberOf(settings, 'heldX'), y: numberOf(settings, 'heldY') } : chosen
}

/** One of the app's own numbers. */
export const numberOf = ({ numbers }: Settings, key: OwnKey): number => numbers[key] ?? Number.NaN

/** The position that the settings ask for. */
export const holdingOf = (settings: Settings): Holding => ({
  deposit: numberOf(settings, 'deposit'),
  days: numberOf(settings, 'days'),
  fee: numberOf(settings, 'fee'),
})

/** A number as it is set, or its default. */
export const valueAt = ({ numbers }: Pick<Settings, 'numbers'>, { key, preset, follows }: NumberField): number => {
  const leader = follows && numberFields.get(follows.key)
  return numbers[key] ?? (follows && leader ? follows.times * valueAt({ numbers }, leader) : preset)
}

/** The name of a parameter, without its owner's. */
export const parameterName = ({ key }: NumberField): string => key.slice(key.lastIndexOf('.') + 1)

/** The values of an owner's fields, by the names of the parameters. */
export const valuesOf = (
  settings: Pick<Settings, 'numbers'>,
  fields: readonly NumberField[],
): Readonly<Record<string, number>> =>
  Object.fromEntries(fields.map(field => [parameterName(field), valueAt(settings, field)]))

/** The chosen plug-in of a kind; undefined for the constant fee. */
export const chosenOf = ({ choices }: Settings, kind: 'fee' | 'model' | 'strategy'): PluggedIn | undefined =>
  pluggedInNamed(kind, choices[kind])

/** The threshold of an alert. */
export const alertThreshold = (settings: Settings, name: string): number => {
  const above = pluggedInNamed('alert', name)?.fields.find(field => parameterName(field) === 'above')
  return above === undefined ? Number.NaN : valueAt(settings, above)
}

/** Settings with other numbers. */
export const withNumbers = (settings: Settings, numbers: Readonly<Record<string, number>>): Settings => ({
  ...settings,
  numbers: { ...settings.numbers, ...numbers },
})

/** Settings with another choice. */
export const withChoice = (settings: Settings, key: ChoiceKey, value: string): Settings => ({
  ...settings,
  choices: { ...settings.choices, [key]: value },
})

/** Settings with other curves. */
export const withInstances = (
  settings: Settings,
  update: (instances: readonly Instance[]) => readonly Instance[],
): Settings => ({ ...settings, instances: update(settings.instances) })

/** Settings whose sentence is about another curve. */
export const withFocus = (settings: Settings, focus: string): Settings => ({ ...settings, focus })

/** Settings with the price moved to a ratio, Y per X. */
export const withRatio = (settings: Settings, r: number): Settings => ({
  ...withNumbers(settings, { r }),
  isMoved: true,
})
