import { checkPlugIn, type PlugInReport, type Settings, settingsAtEnds, type TryOptions } from '@ammeter/laws'
import type { ObjectiveDefinition } from '../objectives/objective.js'
import { objectiveLaws } from './objectives/index.js'

/**
 * Checks an objective against the laws of objectives: on the figures of runs of one path and of many, with the parameters
 * given and with those left out at each of their ends. It never throws.
 *
 * @param definition A definition, made by `defineObjective`.
 * @param parameters Its parameters; those left out have their defaults.
 * @param options How many inputs, the seed, and which laws.
 *
 * @example
 * import { meanLessDeviations } from '@ammeter/simulation'
 * import { checkObjective } from '@ammeter/simulation/laws'
 *
 * checkObjective(meanLessDeviations, { k: 1 }, { runs: 20, seed: 1 }).passed // => true
 */
export const checkObjective = (
  definition: ObjectiveDefinition,
  parameters: Settings = {},
  options: TryOptions = {},
): PlugInReport =>
  checkPlugIn({
    kind: 'objective',
    definition,
    parameters,
    laws: objectiveLaws,
    make: definition,
    subject: { definition, settings: settingsAtEnds(definition, parameters) },
    options,
  })
