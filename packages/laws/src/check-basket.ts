// Checks a basket against the laws of baskets.

import { float64, type Real } from '@ammeter/core'
import { basketLaws } from './baskets/index.js'
import { type BasketSettings, basketSettings, type CheckableBasket } from './baskets/subject.js'
import { checkPlugIn } from './plug-in/check-plug-in.js'
import type { PlugInReport } from './plug-in/plug-in-report.js'
import type { TryOptions } from './run/try-laws.js'

/** How a basket is checked. */
export interface BasketCheckOptions<N = number> extends TryOptions {
  /** The arithmetic; left out, `float64`. */
  readonly arithmetic?: Real<N>
  /** The prices of its tokens, in a unit: above 0, the lower one first. Left out, `0.25` to `4`. */
  readonly between?: readonly [from: number, to: number]
}

const PRICES = [0.25, 4] as const

/**
 * Checks a basket of n tokens against the laws of baskets: with the parameters given, with those left out at each of their
 * ends, and with the fewest and the most tokens unless the parameters say how many. It never throws.
 *
 * @param definition A definition, made by `defineBasket`.
 * @param parameters Its parameters; those left out have their defaults.
 * @param options How many inputs, the seed, which laws, the arithmetic, and the prices that are asked for.
 *
 * @example
 * import { checkBasket } from '@ammeter/laws'
 * import { weightedBasket } from '@ammeter/weighted'
 *
 * checkBasket(weightedBasket, {}, { runs: 20, seed: 1 }).passed // => true
 */
export const checkBasket = <N = number>(
  definition: CheckableBasket,
  parameters: BasketSettings = {},
  { arithmetic, between = PRICES, ...options }: BasketCheckOptions<N> = {},
): PlugInReport => {
  const real = (arithmetic ?? float64) as Real<unknown>
  return checkPlugIn({
    kind: 'basket',
    definition,
    parameters,
    laws: basketLaws,
    make: given => definition(real, given as never),
    subject: { definition, real, settings: basketSettings(definition, parameters), between },
    options,
  })
}
