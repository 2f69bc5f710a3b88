// The assumptions of scenarios, and their defaults.

import type { Scenario } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import type { Outcome } from '../program/failure.js'
import { keyedNumbers } from '../settings/keyed-numbers.js'
import { type Domain, FRACTION, POSITIVE } from '../settings/numbers.js'

/** The names of the scenarios, in the order of reports. */
export const SCENARIOS = ['worst', 'base', 'best'] as const

export type ScenarioName = (typeof SCENARIOS)[number]

/** A scenario with its name. */
export interface NamedScenario extends Scenario {
  readonly name: ScenarioName
}

/** The default assumptions. */
export const DEFAULTS: Readonly<Record<ScenarioName, Omit<Scenario, 'days'>>> = {
  worst: { endRatio: 0.5, volatility: 1.2, dailyTurnover: 0.02 },
  base: { endRatio: 1, volatility: 0.8, dailyTurnover: 0.1 },
  best: { endRatio: 1.1, volatility: 0.4, dailyTurnover: 0.3 },
}

const MOST = 1e6

/** The fractions that may be assumed: results of larger ones would not fit into a table. */
const ASSUMED: Domain = {
  ...FRACTION,
  allowed: 'a fraction from 0 to 1000000, such as 0.8, 80% or 30bp',
  holds: (real, value) => FRACTION.holds(real, value) && real.compare(value, real.of(MOST)) <= 0,
}

const KEYS = { price: POSITIVE, volatility: ASSUMED, volume: ASSUMED, days: POSITIVE }

/**
 * The assumptions of an option such as `--worst price=0.5,volatility=1.2,volume=0.02`; what it leaves out has its
 * default.
 */
export const assumed = (name: ScenarioName, text: string | undefined, days: number): Outcome<NamedScenario> => {
  const preset = { name, ...DEFAULTS[name], days }
  if (text === undefined) return E.right(preset)
  return E.either.map(keyedNumbers(`--${name}`, text, KEYS), ({ price, volatility, volume, days: own }) => ({
    ...preset,
    ...(price !== undefined && { endRatio: price }),
    ...(volatility !== undefined && { volatility }),
    ...(volume !== undefined && { dailyTurnover: volume }),
    ...(own !== undefined && { days: own }),
  }))
}

/** A default in the words of the option. */
export const presetWords = (name: ScenarioName): string => {
  const { endRatio, volatility, dailyTurnover } = DEFAULTS[name]
  return `price=${endRatio},volatility=${volatility},volume=${dailyTurnover}`
}
