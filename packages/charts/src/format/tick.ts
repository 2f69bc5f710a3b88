import { MINUS } from './grouped.js'
import { shortPercent } from './percent.js'

/** A loss at a tick of an axis: `−20 %` for 0.2; a gain is `+20 %`. */
export const tickLoss = (fraction: number): string => {
  const sign = fraction === 0 ? '' : fraction > 0 ? MINUS : '+'
  return sign + shortPercent(Math.abs(fraction))
}
