// The outcome of a curve over all paths.

import { deviationOf, meanOf } from '../moments.js'
import { quantileOf } from './quantile.js'

/** What a curve came to over all paths. The net is against holding the tokens of the entry, of holding: `(V + fees)/H − 1`. */
export interface ChoiceOutcome {
  /** The net in the middle. */
  readonly median: number
  /** The net that one case of twenty falls short of: the quantile of 5 %. */
  readonly worstTwentieth: number
  /** The fraction of the paths on which the net is above 0. */
  readonly beatsHolding: number
  /** Mean fees, of the deposit. */
  readonly fees: number
  /** The mean of the net, and its standard deviation. */
  readonly mean: number
  readonly deviation: number
  /** The net at 5, 25, 50, 75 and 95 % of the paths. */
  readonly quantiles: readonly [p05: number, p25: number, p50: number, p75: number, p95: number]
}

/**
 * What a curve came to over all paths.
 *
 * Quantiles are exact: the number at rank `fraction · (n − 1)`, counted from 0, and between two ranks by their distance, as
 * in `monteCarlo`. The worst twentieth of 4,000 paths lies between the 200th and the 201st from below.
 *
 * @param nets The net against holding of each path, of holding; one or more.
 * @param fees The fees of each path, of the deposit.
 *
 * @example
 * import { outcomeOf } from '@ammeter/simulation/choice'
 *
 * const { median, beatsHolding, fees } = outcomeOf([-0.1, 0.25, 0.5], [0.25, 0.25, 0.25])
 * median // => 0.25
 * beatsHolding > 0.66 // => true
 * fees // => 0.25
 */
export const outcomeOf = (nets: ArrayLike<number>, fees: ArrayLike<number>): ChoiceOutcome => {
  const all = Float64Array.from(nets)
  const sorted = all.slice().sort()
  const [p05, p25, p50, p75, p95] = [0.05, 0.25, 0.5, 0.75, 0.95].map(fraction => quantileOf(sorted, fraction)) as [
    number,
    number,
    number,
    number,
    number,
  ]
  return {
    median: p50,
    worstTwentieth: p05,
    beatsHolding: sorted.reduce((count, net) => (net > 0 ? count + 1 : count), 0) / sorted.length,
    fees: meanOf(Float64Array.from(fees)),
    mean: meanOf(all),
    deviation: deviationOf(all),
    quantiles: [p05, p25, p50, p75, p95],
  }
}
