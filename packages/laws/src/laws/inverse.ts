// The law that exact in and exact out undo each other.

import { type Curve, exactIn, exactOut, otherToken, type Reserves, type Trade } from '@ammeter/core'
import { answersOf } from '../curve/answers-of.js'
import { curveLaw } from '../curve/curve-law.js'
import { tokenIn } from '../curve/token-in.js'
import { lawInputs } from '../draw/law-inputs.js'
import { accuracy } from '../tolerance/accuracy.js'
import { slackOf } from '../tolerance/slack.js'
import { equal } from '../verdict/comparison.js'
import type { Verdict } from '../verdict/verdict.js'

/** What `inverse` is asked with. */
export interface InverseInputs<N> {
  /** Tokens in the pool. */
  readonly reserves: Reserves<N>
  /** The trade that is made, then asked for from its other end. */
  readonly trade: Trade<N>
}

/**
 * Inverse: exact in and exact out undo each other.
 *
 * @param curve Any curve.
 * @param inputs Reserves and a trade.
 * @returns Held, or broken if the amount comes back changed by more than `accuracy`, or by what a rounding of the
 * reserves, or of the amount between, makes of it; vacuous if the curve does not hold enough for the trade.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { exactIn, float64, orThrow } from '@ammeter/core'
 * import { laws } from '@ammeter/laws'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * laws.inverse(curve, { reserves: { x: 1, y: 1 }, trade: exactIn('x', 1) }) // => { outcome: 'held' }
 */
export const inverse = curveLaw({
  name: 'inverse',
  statement: 'exact in and exact out undo each other',
  draw: ({ traded, reservesAndTrade }) => lawInputs(traded, reservesAndTrade),
  holds: <N>(curve: Curve<N>, { reserves, trade }: InverseInputs<N>): Verdict => {
    const { real } = curve
    const answers = answersOf(curve)
    const isExactIn = trade.kind === 'exactIn'
    const paid = tokenIn(trade)
    const taken = otherToken(paid)
    const one = answers.trySwap(reserves, trade)
    const other = answers.trySwap(reserves, isExactIn ? exactOut(taken, one.amountOut) : exactIn(paid, one.amountIn))
    const found = isExactIn ? other.amountIn : other.amountOut
    const { amount } = trade
    const illConditionedTolerance = () => {
      const slack = slackOf(real, answers)
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
      tolerance: real.mul(accuracy(real), amount),
      illConditionedTolerance,
      explanation: show =>
        isExactIn
          ? `asks another amount than it gives: ${show(amount)} ${paid.toUpperCase()} buy ${show(one.amountOut)} ${taken.toUpperCase()}, for which it asks ${show(found)}`
          : `gives another amount than it asks: ${show(amount)} ${taken.toUpperCase()} cost ${show(one.amountIn)} ${paid.toUpperCase()}, for which it gives ${show(found)}`,
    })
  },
})
