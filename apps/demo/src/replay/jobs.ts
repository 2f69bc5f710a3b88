import type { Entered } from '../curves/entered.js'
import { modelFields } from '../settings/fields.js'
import { numberOf, type Settings, unitOf } from '../settings/settings.js'
import type { MonteCarloJob, PathChoice, ReadFile, ReplayJob, Terms } from './job.js'

const SECONDS_PER_MINUTE = 60

const termsOf = (settings: Settings): Terms => ({
  deposit: numberOf(settings, 'deposit'),
  fee: numberOf(settings, 'fee'),
  turnover: numberOf(settings, 'turnover'),
  volumeShare: numberOf(settings, 'volumeShare'),
  poolValue: numberOf(settings, 'poolValue'),
  alertLoss: numberOf(settings, 'alert.loss'),
  alertDepeg: numberOf(settings, 'alert.depeg'),
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

/** The path that the settings ask for; none while the file is not chosen. */
const pathChoice = (settings: Settings, chosen: File | undefined): PathChoice | undefined => {
  const { model, path } = settings.choices
  const days = numberOf(settings, 'days')
  const file = chosen && readAs(chosen, settings)
  if (path === 'file') return file && { kind: 'file', file, days }
  const parameters = Object.fromEntries(
    (modelFields.get(model) ?? []).map(({ key, preset }) => [
      key.slice(model.length + 1),
      settings.numbers[key] ?? preset,
    ]),
  )
  return {
    kind: 'simulated',
    ...{ model, parameters, days },
    // Prices alone are drawn from a history.
    file: file && { ...file, hasVolume: false },
    stepSeconds: numberOf(settings, 'step') * SECONDS_PER_MINUTE,
  }
}

const named = ({ id, label, colour, parameters }: Entered) => ({ id, label, colour, parameters })

/** The replay that the screen asks for. */
export const replayJob = (
  settings: Settings,
  entered: readonly Entered[],
  file: File | undefined,
): ReplayJob | undefined => {
  const path = pathChoice(settings, file)
  return path && { curves: entered.map(named), terms: termsOf(settings), path, unit: unitOf(settings) }
}

/** The Monte Carlo simulation that the screen asks for. */
export const monteCarloJob = (
  settings: Settings,
  curve: Entered | undefined,
  file: File | undefined,
): MonteCarloJob | undefined => {
  const path = pathChoice(settings, file)
  return path && curve && { curve: named(curve), terms: termsOf(settings), path, paths: numberOf(settings, 'paths') }
}
