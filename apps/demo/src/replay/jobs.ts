// The jobs that the settings of a screen ask for.

import { againstAt } from '../curves/against.js'
import type { Entered } from '../curves/entered.js'
import { historyOf } from '../settings/history-paths.js'
import { marketOf } from '../settings/market.js'
import { type PluggedIn, pluggedInBy } from '../settings/plugged-in.js'
import { againstOf, chosenOf, numberOf, type Settings, unitOf, valuesOf } from '../settings/settings.js'
import type { MonteCarloJob, Named, PathChoice, ReadFile, ReplayJob, Terms } from './job.js'

const SECONDS_PER_MINUTE = 60

const withValues = (settings: Settings, { declared, fields }: PluggedIn): Named => ({
  name: declared.name,
  parameters: valuesOf(settings, fields),
})

/** The chosen plug-in of a kind, with its parameters. */
const chosenNamed = (settings: Settings, kind: 'fee' | 'model' | 'strategy'): Named | undefined => {
  const chosen = chosenOf(settings, kind)
  return chosen && withValues(settings, chosen)
}

/** The chosen fee: a rate or a policy. */
export const feeAsked = (settings: Settings): number | Named =>
  chosenNamed(settings, 'fee') ?? numberOf(settings, 'fee')

const termsOf = (settings: Settings, path: PathChoice): Terms => ({
  deposit: numberOf(settings, 'deposit'),
  // A simulated path begins at the price 1; others have prices of their own.
  against: againstAt(againstOf(settings), path.kind === 'simulated' ? numberOf(settings, 'price') : 1),
  fee: feeAsked(settings),
  strategy: chosenNamed(settings, 'strategy') ?? { name: settings.choices.strategy, parameters: {} },
  turnover: marketOf(settings).perDay,
  feesBy: marketOf(settings).feesBy,
  volumeShare: numberOf(settings, 'volumeShare'),
  poolValue: numberOf(settings, 'poolValue'),
  alerts: pluggedInBy('alert').map(alert => withValues(settings, alert)),
  depeg: settings.choices.depeg as Terms['depeg'],
  peg: numberOf(settings, 'peg'),
  seed: numberOf(settings, 'seed'),
})

/** A file, to be read as the settings say. */
const readAs = (file: File, settings: Settings): ReadFile => ({
  file,
  tokens: {
    decimals: [numberOf(settings, 'decimals0'), numberOf(settings, 'decimals1')],
    x: settings.choices.base === 'token0' ? 'token0' : 'token1',
  },
  hasVolume: settings.choices.volume === 'file',
})

/** The path that the settings ask for; none until a file is chosen. */
const pathChoice = (settings: Settings, chosen: File | undefined): PathChoice | undefined => {
  const { path, model } = settings.choices
  const days = numberOf(settings, 'days')
  const file = chosen && readAs(chosen, settings)
  if (path === 'file') return file && { kind: 'file', file, days }
  const history = historyOf(path)
  if (history !== undefined) {
    return { kind: 'history', name: history.name, hasVolume: settings.choices.volume === 'file', days }
  }
  const { parameters = {} } = chosenNamed(settings, 'model') ?? {}
  return {
    kind: 'simulated',
    ...{ model, parameters, days },
    // Only prices are drawn from a history.
    file: file && { ...file, hasVolume: false },
    stepSeconds: numberOf(settings, 'step') * SECONDS_PER_MINUTE,
  }
}

const named = ({ id, name: curve, label, colour, parameters }: Entered) => ({ id, curve, label, colour, parameters })

/** The replay that the screen asks for. */
export const replayJob = (
  settings: Settings,
  entered: readonly Entered[],
  file: File | undefined,
): ReplayJob | undefined => {
  const path = pathChoice(settings, file)
  return path && { curves: entered.map(named), terms: termsOf(settings, path), path, unit: unitOf(settings) }
}

/** The many paths that the screen asks for, of all of its curves. */
export const monteCarloJob = (
  settings: Settings,
  entered: readonly Entered[],
  file: File | undefined,
): MonteCarloJob | undefined => {
  const path = pathChoice(settings, file)
  return (
    path && { curves: entered.map(named), terms: termsOf(settings, path), path, paths: numberOf(settings, 'paths') }
  )
}
