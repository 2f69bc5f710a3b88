import { checkPlugIn, type PlugInReport, type Settings, settingsAtEnds, type TryOptions } from '@ammeter/laws'
import type { TraderDefinition } from '../traders/trader.js'
import { traderLaws } from './traders/index.js'
import { trade } from './traders/subject.js'

/**
 * Checks a trader against the laws of traders: on random paths, with pools on a constant product and on ranges, with the
 * parameters given and with those left out at each of their ends. It never throws.
 *
 * @param definition A definition, made by `defineTrader`.
 * @param parameters Its parameters; those left out have their defaults.
 * @param options How many inputs, the seed, and which laws.
 *
 * @example
 * import { noise } from '@ammeter/simulation'
 * import { checkTrader } from '@ammeter/simulation/laws'
 *
 * checkTrader(noise, { perDay: 3 }, { runs: 20, seed: 1 }).passed // => true
 */
export const checkTrader = (
  definition: TraderDefinition,
  parameters: Settings = {},
  options: TryOptions = {},
): PlugInReport =>
  checkPlugIn({
    kind: 'trader',
    definition,
    parameters,
    laws: traderLaws,
    make: definition,
    subject: {
      definition,
      settings: settingsAtEnds(definition, parameters),
      traded: (trader, input) => trade(trader, input, input.settings === parameters),
    },
    options,
  })
