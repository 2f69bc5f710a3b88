import { checkPlugIn, type PlugInReport, type Settings, settingsAtEnds, type TryOptions } from '@ammeter/laws'
import type { StrategyDefinition } from '../strategies/strategy.js'
import { strategyLaws } from './strategies/index.js'
import { follow } from './strategies/subject.js'

/**
 * Checks a strategy against the laws of strategies: on random paths, over a constant product and over ranges, with the
 * parameters given and with those left out at each of their ends. It never throws.
 *
 * @param definition A definition, made by `defineStrategy`.
 * @param parameters Its parameters; those left out have their defaults.
 * @param options How many inputs, the seed, and which laws.
 *
 * @example
 * import { band } from '@ammeter/simulation'
 * import { checkStrategy } from '@ammeter/simulation/laws'
 *
 * checkStrategy(band, { width: 1.1 }, { runs: 20, seed: 1 }).passed // => true
 */
export const checkStrategy = (
  definition: StrategyDefinition,
  parameters: Settings = {},
  options: TryOptions = {},
): PlugInReport =>
  checkPlugIn({
    kind: 'strategy',
    definition,
    parameters,
    laws: strategyLaws,
    make: definition,
    subject: { definition, settings: settingsAtEnds(definition, parameters), followed: follow },
    options,
  })
