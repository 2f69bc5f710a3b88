import { either as E } from 'fp-ts'
import { type Along, alongAt, type Entered, ratioGrid } from './entered.js'
import { firstWhere } from './first-where.js'

/** The ratios between which something holds; an end left out is beyond the ratios that are looked at. */
export interface Between {
  readonly from: number | undefined
  readonly to: number | undefined
}

type Held = Pick<Along, 'loss' | 'hold'>

/** The mean of the values at entry and at a price, of a deposit of 1. */
export const meanValue = ({ loss, hold }: Held): number => (1 + hold * (1 - loss)) / 2

/** The result against holding as a fraction of holding, fees included that are a fraction of the mean value. */
export const netOf = (held: Held, fees: number): number => (fees * meanValue(held)) / held.hold - held.loss

/** The result against holding at a ratio, with fees of so much of the mean value. */
const netAt = (entered: Entered, ratio: number, fees: number): number => {
  const at = alongAt(entered, ratio)
  return E.isRight(at) ? netOf(at.right, fees) : Number.NEGATIVE_INFINITY
}

/** The ratios around ×1 at which the position is not behind holding, fees of so much of the mean value included. */
export const aheadBetween = (entered: Entered, fees: number): Between => {
  const isBehind = (ratio: number) => netAt(entered, ratio, fees) < 0
  return { from: firstWhere(ratioGrid, 'below', isBehind), to: firstWhere(ratioGrid, 'above', isBehind) }
}
