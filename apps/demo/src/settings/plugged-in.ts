// Plug-ins of the catalogue as settings of the app.

import { alerts, fees, models, strategies } from '@ammeter/catalogue'
import {
  type AlternativeParameter,
  describeError,
  float64,
  type Parameter,
  type RangeEnds,
  resolveParameters,
} from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { NumberField } from './number-field.js'
import { parameterFields } from './parameter-fields.js'
import { words } from './words.js'

/** The declarations that all plug-ins have. */
export interface Declared {
  readonly name: string
  readonly summary: string
  readonly parameters: Readonly<Record<string, Parameter<string>>>
  readonly alternatives?: Readonly<Record<string, AlternativeParameter<string>>>
  readonly range?: RangeEnds<string>
}

/** The kinds of plug-ins that can be set. */
export type Kind = 'fee' | 'model' | 'strategy' | 'alert'

/** A plug-in of the catalogue, with the fields of its parameters. */
export interface PluggedIn {
  readonly kind: Kind
  readonly declared: Declared
  /** Its name for people. */
  readonly title: string
  /** The prefix of its numbers' names. */
  readonly key: string
  readonly fields: readonly NumberField[]
}

interface Shown {
  readonly title?: string
  readonly initial?: Readonly<Record<string, number>>
  /** Parameters that the app sets by itself. */
  readonly without?: readonly string[]
}

/** How well-known plug-ins are shown; others are shown with their definitions' titles. */
const KNOWN: Readonly<Record<string, Shown>> = {
  'model.geometric-brownian-motion': { title: 'Geometric Brownian motion' },
  'model.merton-jump-diffusion': { title: 'Merton jump diffusion' },
  'model.ornstein-uhlenbeck': { title: 'Ornstein–Uhlenbeck' },
  'alert.il': { title: 'Loss' },
  'alert.net-below-zero': { title: 'Net below zero' },
  // The peg is a separate setting, which curves follow too.
  'alert.depeg': { initial: { above: 0.1 }, without: ['peg'] },
}

const without = (declared: Declared, names: readonly string[]): Declared => ({
  name: declared.name,
  summary: declared.summary,
  parameters: Object.fromEntries(Object.entries(declared.parameters).filter(([name]) => !names.includes(name))),
  ...(declared.alternatives && { alternatives: declared.alternatives }),
})

/** Definitions of a kind as the app shows them. */
export const pluggedInOf = (kind: Kind, definitions: readonly Declared[]): readonly PluggedIn[] =>
  definitions.map(definition => {
    const key = `${kind}.${definition.name}`
    const { title = words(definition.name), initial = {}, without: names = [] } = KNOWN[key] ?? {}
    const declared = without(definition, names)
    return { kind, declared, title, key, fields: parameterFields(key, declared.parameters, initial) }
  })

/** The constant fee. The app has its own control for it, because most views use it. */
export const CONSTANT = 'constant'

const byKind: Readonly<Record<Kind, readonly PluggedIn[]>> = {
  fee: pluggedInOf(
    'fee',
    fees.filter(({ name }) => name !== CONSTANT),
  ),
  model: pluggedInOf('model', models),
  strategy: pluggedInOf('strategy', strategies),
  alert: pluggedInOf('alert', alerts),
}

/** All of a kind. */
export const pluggedInBy = (kind: Kind): readonly PluggedIn[] => byKind[kind]

/** All plug-ins. */
export const pluggedIn: readonly PluggedIn[] = Object.values(byKind).flat()

/** One of a kind, by its name. */
export const pluggedInNamed = (kind: Kind, name: string): PluggedIn | undefined =>
  byKind[kind].find(({ declared }) => declared.name === name)

/** Why a combination of parameters is refused, if it is. */
export const refusalOf = (declared: Declared, parameters: Readonly<Record<string, unknown>>): string | undefined => {
  const resolved = resolveParameters<number, string, string>(declared, float64, parameters)
  return E.isLeft(resolved) ? describeError(resolved.left) : undefined
}
