import { float64 } from '@ammeter/core'
import { feeLaws } from './fees/index.js'
import type { CheckableFee } from './fees/subject.js'
import { checkPlugIn } from './plug-in/check-plug-in.js'
import type { PlugInReport } from './plug-in/plug-in-report.js'
import { type Settings, settingsAtEnds } from './plug-in/settings-at-ends.js'
import type { TryOptions } from './run/try-laws.js'

/**
 * Checks a fee policy against the laws of fees: on pools of a constant product, with the parameters given and with those
 * left out at each of their ends. It never throws.
 *
 * @param definition A definition, made by `defineFee`.
 * @param parameters Its parameters; those left out have their defaults.
 * @param options How many inputs, the seed, and which laws.
 *
 * @example
 * import { volatilityFee } from '@ammeter/core'
 * import { checkFee } from '@ammeter/laws'
 *
 * checkFee(volatilityFee, { base: 0.0005 }, { runs: 20, seed: 1 }).passed // => true
 */
export const checkFee = (definition: CheckableFee, parameters: Settings = {}, options: TryOptions = {}): PlugInReport =>
  checkPlugIn({
    kind: 'fee',
    definition,
    parameters,
    laws: feeLaws,
    make: given => definition(float64, given),
    subject: { definition, settings: settingsAtEnds(definition, parameters) },
    options,
  })
