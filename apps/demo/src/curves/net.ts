// The net of a position against holding, with fees of its mean value.

import { either as E } from 'fp-ts'
import { type Along, alongAt, type Entered, ratioGrid } from './entered.js'
import { firstWhere } from './first-where.js'

/** The ratios between which a condition holds; an end left out is beyond the ratios that charts show. */
export interface Between {
  readonly from: number | undefined
  readonly to: number | undefined
}

type Held = Pick<Along, 'loss' | 'hold'>

/** The mean of the values at entry and at a price, of a deposit of 1. */
export const meanValue = ({ loss, hold }: Held): number => (1 + hold * (1 - loss)) / 2

/** The result against holding as a fraction of holding, with fees that are a fraction of the mean value. */
export const netOf = (held: Held, fees: number): number => (fees * meanValue(held)) / held.hold - held.loss

/** The result against holding at a ratio, with fees as a fraction of the mean value. */
const netAt = (entered: Entered, ratio: number, fees: number): number => {
  const at = alongAt(entered, ratio)
  return E.isRight(at) ? netOf(at.right, fees) : Number.NEGATIVE_INFINITY
}

/** The ratios around ×1 at which the position is not behind holding, with fees as a fraction of the mean value. */
export const aheadBetween = (entered: Entered, fees: number): Between => {
  const isBehind = (ratio: number) => netAt(entered, ratio, fees) < 0
  return { from: firstWhere(ratioGrid, 'below', isBehind), to: firstWhere(ratioGrid, 'above', isBehind) }
}
