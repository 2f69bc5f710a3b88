// The net of a position against holding, with fees of its market.

import type { FeesBy } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import { earningAt } from './earning.js'
import { type Along, alongAt, type Entered, ratioGrid } from './entered.js'
import { firstWhere } from './first-where.js'

/** The ratios between which a condition holds; an end left out is beyond the ratios that charts show. */
export interface Between {
  readonly from: number | undefined
  readonly to: number | undefined
}

/** Fees for so long, as a fraction of the value of full range, and what those of others go by. */
export interface Earned {
  readonly fees: number
  readonly feesBy: FeesBy
}

/** The result against holding as a fraction of holding, fees included; none where the depth has no bound. */
export const netOf = (entered: Entered, at: Along, { fees, feesBy }: Earned): number | undefined => {
  const earning = earningAt(entered, at, feesBy)
  return earning === undefined ? undefined : (fees * earning) / at.hold - at.loss
}

/** The same at a ratio; none where the curve cannot answer there. */
export const netAt = (entered: Entered, ratio: number, earned: Earned): number | undefined => {
  const at = alongAt(entered, ratio)
  return E.isRight(at) ? netOf(entered, at.right, earned) : undefined
}

/** The ratios around ×1 at which the position is not behind holding, fees included. */
export const aheadBetween = (entered: Entered, earned: Earned): Between => {
  // A depth without a bound earns more than any loss.
  const isBehind = (ratio: number) => (netAt(entered, ratio, earned) ?? (ratio === 1 ? 0 : -1)) < 0
  return { from: firstWhere(ratioGrid, 'below', isBehind), to: firstWhere(ratioGrid, 'above', isBehind) }
}
