// Checks a pool against the laws of pools.

import { float64 } from '@ammeter/core'
import { checkPlugIn } from './plug-in/check-plug-in.js'
import type { PlugInReport } from './plug-in/plug-in-report.js'
import { type Settings, settingsAtEnds } from './plug-in/settings-at-ends.js'
import { poolLaws } from './pools/index.js'
import type { CheckablePool } from './pools/subject.js'
import type { TryOptions } from './run/try-laws.js'

/** How a pool is checked. */
export interface PoolCheckOptions extends TryOptions {
  /** The prices that it opens at, Y per X: above 0, the lower one first. Left out, `0.5` to `2`. */
  readonly between?: readonly [from: number, to: number]
}

const PRICES = [0.5, 2] as const

/**
 * Checks a kind of pool against the laws of pools and controllers: what `controlled` and `definePool` make, with the
 * parameters given and with those left out at each of their ends. It never throws.
 *
 * @param definition A definition.
 * @param parameters Its parameters; those left out have their defaults.
 * @param options How many inputs, the seed, which laws, and the prices at which pools open.
 *
 * @example
 * import { checkPool } from '@ammeter/laws'
 * import { lbp } from '@ammeter/weighted'
 *
 * checkPool(lbp, { start: 0.8, end: 0.2 }, { runs: 20, seed: 1 }).passed // => true
 */
export const checkPool = (
  definition: CheckablePool,
  parameters: Settings = {},
  { between = PRICES, ...options }: PoolCheckOptions = {},
): PlugInReport =>
  checkPlugIn({
    kind: 'pool',
    definition,
    parameters,
    laws: poolLaws,
    make: given => definition(float64, given),
    subject: { definition, settings: settingsAtEnds(definition, parameters), prices: between },
    options,
  })
