// The law that selling and buying back never profits.

import {
  type Curve,
  type CurvePoolSwap,
  exactIn,
  otherToken,
  type Real,
  type Reserves,
  type Token,
} from '@ammeter/core'
import fc from 'fast-check'
import { answersOf } from '../curve/answers-of.js'
import { curveLaw } from '../curve/curve-law.js'
import { type ConstantFeeTerms, tradeWithFee } from '../curve/with-fee.js'
import { lawInputs } from '../draw/law-inputs.js'
import { accuracy } from '../tolerance/accuracy.js'
import { slackOf } from '../tolerance/slack.js'
import { atMost } from '../verdict/comparison.js'
import { everyOne, held, type Verdict } from '../verdict/verdict.js'

/** What `roundTrip` is asked with. */
export interface RoundTripInputs<N> {
  /** Tokens in the pool. */
  readonly reserves: Reserves<N>
  /** The token that is sold, and bought back. */
  readonly token: Token
  /** Tokens, above 0. */
  readonly amount: N
  /** What a pool would charge; left out, nothing. */
  readonly terms?: ConstantFeeTerms<N>
}

/**
 * The least that a fee takes from a round trip. It is taken twice, from what is paid or received. What stays in the pool can
 * partly be bought back, but not the fee of the way back, which is worth `f·b/p` at the price before the trade.
 */
const leastLoss = <N>(
  real: Real<N>,
  token: Token,
  amount: N,
  terms: ConstantFeeTerms<N>,
  sold: CurvePoolSwap<N>,
): N => {
  const { fee = real.zero, feeFrom = 'input', fees = 'compounded' } = terms
  if (fees === 'collected' || feeFrom === 'output') return real.mul(fee, amount)
  const { spotPrice, amountOut } = sold
  return real.mul(fee, token === 'x' ? real.div(amountOut, spotPrice) : real.mul(amountOut, spotPrice))
}

/**
 * Round trip: selling a token and buying it back never profits; with a fee it always loses.
 *
 * @param curve Any curve.
 * @param inputs Reserves, what is sold, and the terms of a pool.
 * @returns Held, or broken if more comes back than was paid, by more than `accuracy` of it, or by what a rounding of
 * the reserves makes of it; vacuous if the curve does not hold enough.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { laws } from '@ammeter/laws'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * laws.roundTrip(curve, { reserves: { x: 1, y: 1 }, token: 'x', amount: 1 }) // => { outcome: 'held' }
 */
export const roundTrip = curveLaw({
  name: 'roundTrip',
  statement: 'selling and buying back never profits; with a fee it always loses',
  draw: ({ pool, token, partIn, terms, reservesOf, amountIn }) =>
    lawInputs(fc.record({ pool, token, part: partIn, terms }), ({ pool, token, part, terms }) => {
      const reserves = reservesOf(pool)
      const amount = amountIn(reserves, token, part)
      return { reserves, token, amount, ...(terms === undefined ? {} : { terms }) }
    }),
  holds: <N>(curve: Curve<N>, { reserves, token, amount, terms }: RoundTripInputs<N>): Verdict => {
    const { real } = curve
    const answers = answersOf(curve)
    const there = answers.trySwap(reserves, exactIn(token, amount))
    const back = answers.trySwap(there.reserves, exactIn(otherToken(token), there.amountOut))
    const name = token.toUpperCase()
    const tolerance = real.mul(accuracy(real), amount)
    const illConditionedTolerance = () => {
      const slack = slackOf(real, answers)
      const along = real.mul(slack.ofAmount(reserves, there.reserves), amount)
      return real.add(along, slack.ofDifference(token, reserves, there.reserves))
    }
    return everyOne(
      () =>
        atMost({
          real,
          expected: amount,
          found: back.amountOut,
          tolerance,
          illConditionedTolerance,
          explanation: show =>
            `gives money away: selling and buying back ${show(amount)} ${name} returns ${show(back.amountOut)} ${name}`,
        }),
      () => {
        if (terms?.fee === undefined || real.isZero(terms.fee)) return held
        const sold = tradeWithFee(curve, reserves, terms, exactIn(token, amount))
        const bought = tradeWithFee(curve, sold.pool.reserves, terms, exactIn(otherToken(token), sold.amountOut))
        return atMost({
          real,
          expected: real.sub(amount, leastLoss(real, token, amount, terms, sold)),
          found: bought.amountOut,
          tolerance,
          illConditionedTolerance,
          explanation: show =>
            `gives its fee back: selling and buying back ${show(amount)} ${name} at a fee of ${show(terms.fee ?? real.zero)} returns ${show(bought.amountOut)} ${name}`,
        })
      },
    )
  },
})
