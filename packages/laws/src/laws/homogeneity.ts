// The law that trades scale with the pool.

import { type Curve, otherToken, type Reserves, type Trade } from '@ammeter/core'
import fc from 'fast-check'
import { answersOf } from '../curve/answers-of.js'
import { curveLaw } from '../curve/curve-law.js'
import { scaled } from '../curve/scaled.js'
import { tokenIn } from '../curve/token-in.js'
import { lawInputs } from '../draw/law-inputs.js'
import { brief, textOfTrade } from '../texts/texts.js'
import { accuracy } from '../tolerance/accuracy.js'
import { slackOf } from '../tolerance/slack.js'
import { equal } from '../verdict/comparison.js'
import { everyOne, type Verdict } from '../verdict/verdict.js'

/** What `homogeneity` is asked with. */
export interface HomogeneityInputs<N> {
  /** Tokens in the pool. */
  readonly reserves: Reserves<N>
  readonly trade: Trade<N>
  /** How many times larger the other pool is, above 0. */
  readonly factor: N
}

/**
 * Homogeneity: reserves and trade times `k` give the outcome times `k`, at the same prices.
 *
 * @param curve Any curve.
 * @param inputs Reserves, a trade, and the factor.
 * @returns Held, or broken if liquidity, spot price or outcome differ by more than `accuracy`, or by what a rounding of
 * the reserves makes of it; vacuous if the curve does not hold enough for the trade.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { exactIn, float64, orThrow } from '@ammeter/core'
 * import { laws } from '@ammeter/laws'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * laws.homogeneity(curve, { reserves: { x: 1, y: 1 }, trade: exactIn('x', 1), factor: 10 }) // => { outcome: 'held' }
 */
export const homogeneity = curveLaw({
  name: 'homogeneity',
  statement: 'reserves and trade times k give the outcome times k',
  draw: ({ traded, magnitude, reservesAndTrade }) =>
    lawInputs(fc.record({ traded, factor: magnitude(-6, 5) }), ({ traded, factor }) => ({
      ...reservesAndTrade(traded),
      factor,
    })),
  holds: <N>(curve: Curve<N>, { reserves, trade, factor }: HomogeneityInputs<N>): Verdict => {
    const { real } = curve
    const answers = answersOf(curve)
    const larger = scaled(real, reserves, factor)
    const times = `${brief(real, factor)} times the reserves`
    const part = accuracy(real)
    const slack = slackOf(real, answers)

    const level = real.mul(factor, answers.liquidity(reserves))
    const largerLevel = answers.liquidity(larger)
    const price = answers.spotPrice(reserves)
    const largerPrice = answers.spotPrice(larger)
    return everyOne(
      () =>
        equal({
          real,
          expected: level,
          found: largerLevel,
          tolerance: real.mul(part, level),
          explanation: show =>
            `counts liquidity by another measure: ${times} are ${show(largerLevel)} of it, not ${show(level)}`,
        }),
      () =>
        equal({
          real,
          expected: price,
          found: largerPrice,
          tolerance: real.mul(part, price),
          illConditionedTolerance: () => real.mul(real.add(part, slack.ofPrice(reserves)), price),
          explanation: show => `changes its price with its size: ${show(price)}, and ${show(largerPrice)} for ${times}`,
        }),
      () => {
        const swap = answers.trySwap(reserves, trade)
        const largerSwap = answers.trySwap(larger, { ...trade, amount: real.mul(factor, trade.amount) })
        const isExactIn = trade.kind === 'exactIn'
        const paid = tokenIn(trade)
        const taken = otherToken(paid)
        const expected = real.mul(factor, isExactIn ? swap.amountOut : swap.amountIn)
        const found = isExactIn ? largerSwap.amountOut : largerSwap.amountIn
        const left = real.mul(factor, swap.reserves[taken])
        const largerLeft = largerSwap.reserves[taken]
        return everyOne(
          () =>
            equal({
              real,
              expected,
              found,
              tolerance: real.mul(part, expected),
              illConditionedTolerance: () =>
                isExactIn
                  ? real.add(
                      real.mul(slack.ofAmount(reserves, swap.reserves), expected),
                      real.mul(factor, slack.ofDifference(taken, reserves)),
                    )
                  : real.mul(factor, slack.ofPaid(swap, paid, reserves)),
              explanation: show =>
                `does not trade in proportion to its size: with everything times ${show(factor)}, ${textOfTrade(real, trade)} should give ${show(expected)} and gives ${show(found)}`,
            }),
          () =>
            equal({
              real,
              expected: left,
              found: largerLeft,
              tolerance: real.mul(part, left),
              illConditionedTolerance: () =>
                // After an exact amount out, the reserve is what the rounded amount leaves.
                real.mul(
                  factor,
                  isExactIn
                    ? real.add(slack.ofReserve(swap.reserves, taken), slack.ofDifference(taken, reserves))
                    : real.mul(part, reserves[taken]),
                ),
              explanation: show =>
                `keeps another part when it is larger: ${show(largerLeft)} ${taken.toUpperCase()} are left, not ${show(left)}`,
            }),
        )
      },
    )
  },
})
