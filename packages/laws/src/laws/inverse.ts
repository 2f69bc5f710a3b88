import { type Curve, exactIn, exactOut, otherToken, type Reserves, type Trade } from '@ammeter/core'
import { asking } from '../curve/answers-of.js'
import { tokenIn } from '../curve/token-in.js'
import { accuracy } from '../tolerance/accuracy.js'
import { slackOf } from '../tolerance/slack.js'
import { equal } from '../verdict/comparison.js'
import { judged } from '../verdict/to-verdict.js'
import type { Verdict } from '../verdict/verdict.js'

/** What law 10 is asked with. */
export interface InverseInputs<N> {
  /** Tokens in the pool. */
  readonly reserves: Reserves<N>
  /** The trade that is made, then asked for from its other end. */
  readonly trade: Trade<N>
}

/**
 * Law 10, inverse: exact in and exact out undo each other.
 *
 * @param curve Any curve.
 * @param inputs Reserves and a trade.
 * @returns Held, or broken where the amount comes back changed by more than `accuracy`, or by what a rounding of the
 * reserves, or of the amount between, makes of it; vacuous where the curve does not hold enough for the trade.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { exactIn, float64, orThrow } from '@ammeter/core'
 * import { laws } from '@ammeter/laws'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * laws.inverse(curve, { reserves: { x: 1, y: 1 }, trade: exactIn('x', 1) }) // => { outcome: 'held' }
 */
export const inverse = <N>(curve: Curve<N>, { reserves, trade }: InverseInputs<N>): Verdict =>
  judged(() => {
    const { real } = curve
    const ask = asking(curve)
    const isExactIn = trade.kind === 'exactIn'
    const paid = tokenIn(trade)
    const taken = otherToken(paid)
    const one = ask.trySwap(reserves, trade)
    const other = ask.trySwap(reserves, isExactIn ? exactOut(taken, one.amountOut) : exactIn(paid, one.amountIn))
    const found = isExactIn ? other.amountIn : other.amountOut
    const { amount } = trade
    const conditioned = () => {
      const slack = slackOf(real, ask)
      return isExactIn
        ? slack.ofPaid(one, paid, reserves)
        : real.add(
            real.mul(real.add(slack.ofAmount(reserves, one.reserves), slack.ofGrown(one.reserves, paid)), amount),
            slack.ofDifference(taken, reserves, one.reserves),
          )
    }
    return equal({
      real,
      expected: amount,
      found,
      within: real.mul(accuracy(real), amount),
      conditioned,
      means: show =>
        isExactIn
          ? `asks another amount than it gives: ${show(amount)} ${paid.toUpperCase()} buy ${show(one.amountOut)} ${taken.toUpperCase()}, for which it asks ${show(found)}`
          : `gives another amount than it asks: ${show(amount)} ${taken.toUpperCase()} cost ${show(one.amountIn)} ${paid.toUpperCase()}, for which it gives ${show(found)}`,
    })
  })
