import { checkPlugIn, type PlugInReport, type Settings, settingsAtEnds, type TryOptions } from '@ammeter/laws'
import type { PriceModelDefinition } from '../paths/price-model.js'
import { modelLaws } from './models/index.js'

/**
 * Checks a price model against the laws of price models: with the parameters given, and with those left out at each of
 * their ends. It never throws.
 *
 * @param definition A definition, made by `definePriceModel`.
 * @param parameters Its parameters; those left out have their defaults.
 * @param options How many inputs, the seed, and which laws.
 *
 * @example
 * import { geometricBrownianMotion } from '@ammeter/simulation'
 * import { checkModel } from '@ammeter/simulation/laws'
 *
 * checkModel(geometricBrownianMotion, { volatility: 0.5 }, { seed: 1 }).passed // => true
 */
export const checkModel = (
  definition: PriceModelDefinition,
  parameters: Settings = {},
  options: TryOptions = {},
): PlugInReport =>
  checkPlugIn({
    kind: 'model',
    definition,
    parameters,
    laws: modelLaws,
    make: definition,
    subject: { definition, settings: settingsAtEnds(definition, parameters) },
    options,
  })
