// The law that two swaps in a row equal their sum.

import { type Curve, otherToken, type Reserves, type Trade } from '@ammeter/core'
import fc from 'fast-check'
import { answersOf } from '../curve/answers-of.js'
import { curveLaw } from '../curve/curve-law.js'
import { tokenIn } from '../curve/token-in.js'
import { lawInputs } from '../draw/law-inputs.js'
import { type Show, textOfTrade } from '../texts/texts.js'
import { accuracy } from '../tolerance/accuracy.js'
import { slackOf } from '../tolerance/slack.js'
import { equal } from '../verdict/comparison.js'
import type { Verdict } from '../verdict/verdict.js'

/** What `pathIndependence` is asked with. */
export interface PathIndependenceInputs<N> {
  /** Tokens in the pool. */
  readonly reserves: Reserves<N>
  readonly trade: Trade<N>
  /** The part of the trade that is made first, above 0 and below 1. */
  readonly part: N
}

/**
 * Path independence: without a fee, two swaps in a row equal their sum.
 *
 * @param curve Any curve.
 * @param inputs Reserves, a trade, and where to cut it.
 * @returns Held, or broken if the two differ by more than `accuracy`, or by what a rounding of the reserves makes of
 * it; vacuous if the curve does not hold enough for the trade.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { exactIn, float64, orThrow } from '@ammeter/core'
 * import { laws } from '@ammeter/laws'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * laws.pathIndependence(curve, { reserves: { x: 1, y: 1 }, trade: exactIn('x', 1), part: 0.5 }) // => { outcome: 'held' }
 */
export const pathIndependence = curveLaw({
  name: 'pathIndependence',
  statement: 'two swaps in a row equal their sum',
  draw: ({ traded, magnitude, reservesAndTrade }) =>
    lawInputs(fc.record({ traded, part: magnitude(-3, -1) }), ({ traded, part }) => ({
      ...reservesAndTrade(traded),
      part,
    })),
  holds: <N>(curve: Curve<N>, inputs: PathIndependenceInputs<N>): Verdict => {
    const { reserves, trade, part } = inputs
    const { real } = curve
    const answers = answersOf(curve)
    const amount = real.mul(part, trade.amount)
    const rest = real.sub(trade.amount, amount)
    const whole = answers.trySwap(reserves, trade)
    const first = answers.trySwap(reserves, { ...trade, amount })
    const second = answers.trySwap(first.reserves, { ...trade, amount: rest })
    const isExactIn = trade.kind === 'exactIn'
    const expected = isExactIn ? whole.amountOut : whole.amountIn
    const found = isExactIn ? real.add(first.amountOut, second.amountOut) : real.add(first.amountIn, second.amountIn)
    const explanation = (show: Show<N>) =>
      `depends on the path: ${textOfTrade(real, trade)} ${isExactIn ? 'buys' : 'costs'} ${show(expected)} at once and ${show(found)} in two steps`
    const illConditionedTolerance = () => {
      const slack = slackOf(real, answers)
      return isExactIn
        ? real.add(
            real.mul(slack.ofAmount(reserves, first.reserves, whole.reserves), expected),
            slack.ofDifference(otherToken(tokenIn(trade)), reserves, first.reserves),
          )
        : slack.ofPaid(whole, tokenIn(trade), reserves, first.reserves)
    }
    return equal({
      real,
      expected,
      found,
      tolerance: real.mul(accuracy(real), expected),
      illConditionedTolerance,
      explanation,
    })
  },
})
