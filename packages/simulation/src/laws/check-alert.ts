import { checkPlugIn, type PlugInReport, type Settings, settingsAtEnds, type TryOptions } from '@ammeter/laws'
import type { AlertDefinition } from '../alerts/alert-rule.js'
import { alertLaws } from './alerts/index.js'

/**
 * Checks an alert against the laws of alerts: on random paths without fees, over a constant product and over ranges, with
 * the parameters given and with those left out at each of their ends. It never throws.
 *
 * @param definition A definition, made by `defineAlert`.
 * @param parameters Its parameters; those left out have their defaults.
 * @param options How many inputs, the seed, and which laws.
 *
 * @example
 * import { ilAlert } from '@ammeter/simulation'
 * import { checkAlert } from '@ammeter/simulation/laws'
 *
 * checkAlert(ilAlert, { above: 0.05 }, { runs: 20, seed: 1 }).passed // => true
 */
export const checkAlert = (
  definition: AlertDefinition,
  parameters: Settings = {},
  options: TryOptions = {},
): PlugInReport =>
  checkPlugIn({
    kind: 'alert',
    definition,
    parameters,
    laws: alertLaws,
    make: definition,
    subject: { definition, settings: settingsAtEnds(definition, parameters) },
    options,
  })
