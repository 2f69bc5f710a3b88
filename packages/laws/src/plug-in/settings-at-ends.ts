// Settings with each parameter at the ends of what it may be.

import type { Parameter, ParameterInput } from '@ammeter/core'
import type { Declared } from './declared.js'

/** Parameters by name, as they are given to a definition. */
export type Settings = Readonly<Record<string, ParameterInput>>

/** How far from an end that is excluded, as a part of the way to the default. */
const NEAR = 1e-6

/** The numbers at which a parameter ends, except ends that another parameter sets. */
const endsOf = ({ default: preset, above, atLeast, below, atMost, integer }: Parameter<string>): readonly number[] => {
  const usual = Number(preset)
  const beside = (end: number) => (integer === true ? end + Math.sign(usual - end) : end + NEAR * (usual - end))
  const numbers = (end: number | string | undefined) => (typeof end === 'number' ? [end] : [])
  return [...numbers(atLeast), ...numbers(atMost), ...[...numbers(above), ...numbers(below)].map(beside)]
}

/**
 * The settings given, and the same with each parameter that was left out at each of its ends.
 *
 * @example
 * import { constantFee } from '@ammeter/core'
 * import { settingsAtEnds } from '@ammeter/laws'
 *
 * settingsAtEnds(constantFee, {}).slice(0, 2) // => [{}, { rate: 0 }]
 */
export const settingsAtEnds = ({ parameters, alternatives = {} }: Declared, given: Settings): readonly Settings[] => {
  const set = Object.keys(given).map(name => alternatives[name]?.insteadOf ?? name)
  const others = Object.entries(parameters).filter(([name]) => !set.includes(name))
  return [given, ...others.flatMap(([name, parameter]) => endsOf(parameter).map(end => ({ ...given, [name]: end })))]
}

/**
 * Settings, for people.
 *
 * @example
 * import { textOfSettings } from '@ammeter/laws'
 *
 * textOfSettings({ rate: 0.003 }) // => 'rate=0.003'
 */
export const textOfSettings = (settings: Settings): string => {
  const texts = Object.entries(settings).map(([name, value]) => `${name}=${value}`)
  return texts.length === 0 ? 'defaults' : texts.join(', ')
}
