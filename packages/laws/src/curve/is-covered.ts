// Whether a curve certainly holds enough for a trade.

import type { Curve, Reserves, Trade } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { accuracy } from '../tolerance/accuracy.js'
import { answersOf } from './answers-of.js'
import { scaled } from './scaled.js'
import { tokenIn } from './token-in.js'

/** A curve whose prices have no end must trade as far as these prices. */
const FARTHEST = { lower: '1e-30', upper: '1e30' } as const

/** Whether a curve certainly holds enough for a trade: the trade ends before the reserves at the farthest price. */
export const isCovered = <N>(curve: Curve<N>, reserves: Reserves<N>, trade: Trade<N>): boolean => {
  const { real, prices } = curve
  const two = real.of(2)
  const paid = tokenIn(trade)
  const farthest =
    paid === 'x'
      ? prices.lower === undefined
        ? real.of(FARTHEST.lower)
        : real.div(prices.lower, two)
      : prices.upper === undefined
        ? real.of(FARTHEST.upper)
        : real.mul(prices.upper, two)
  const unit = curve.reserves(farthest)
  if (E.isLeft(unit)) return false
  const last = scaled(real, unit.right, answersOf(curve).liquidity(reserves))
  const part = accuracy(real)
  if (trade.kind === 'exactIn') {
    const most = real.mul(last[paid], real.sub(real.one, part))
    return real.compare(real.add(reserves[paid], trade.amount), most) <= 0
  }
  const held = reserves[trade.token]
  const least = real.add(last[trade.token], real.mul(part, held))
  return real.compare(real.sub(held, trade.amount), least) >= 0
}
