import { either as E } from 'fp-ts'
import { alongAt, type Entered, ratioGrid } from './entered.js'
import { firstWhere } from './first-where.js'

/** The ratios between which something holds; an end left out is beyond the ratios that are looked at. */
export interface Between {
  readonly from: number | undefined
  readonly to: number | undefined
}

/** The result against holding, fees included, as a fraction of holding. */
export const netOf = ({ loss, hold }: { readonly loss: number; readonly hold: number }, fees: number): number =>
  fees / hold - loss

/** The result against holding at a ratio, with fees for a deposit of 1. */
const netAt = ({ curve, liquidity }: Entered, ratio: number, fees: number): number => {
  const at = alongAt(curve, liquidity, ratio)
  return E.isRight(at) ? netOf(at.right, fees) : Number.NEGATIVE_INFINITY
}

/** The ratios around ×1 at which the position is not behind holding, fees of so much for a deposit of 1 included. */
export const aheadBetween = (entered: Entered, fees: number): Between => {
  const isBehind = (ratio: number) => netAt(entered, ratio, fees) < 0
  return { from: firstWhere(ratioGrid, 'below', isBehind), to: firstWhere(ratioGrid, 'above', isBehind) }
}

/** The ratios around ×1 at which the loss is not over a limit. */
export const lossWithin = ({ curve, liquidity }: Entered, limit: number): Between => {
  const isOver = (ratio: number) => {
    const at = alongAt(curve, liquidity, ratio)
    return E.isLeft(at) || at.right.loss > limit
  }
  return { from: firstWhere(ratioGrid, 'below', isOver), to: firstWhere(ratioGrid, 'above', isOver) }
}
