import {
  type Curve,
  type CurvePoolSwap,
  exactIn,
  otherToken,
  type Real,
  type Reserves,
  type Token,
} from '@ammeter/core'
import { asking } from '../curve/answers-of.js'
import { type ConstantFeeTerms, tradeWithFee } from '../curve/with-fee.js'
import { accuracy } from '../tolerance/accuracy.js'
import { slackOf } from '../tolerance/slack.js'
import { atMost } from '../verdict/comparison.js'
import { judged } from '../verdict/to-verdict.js'
import { everyOne, held, type Verdict } from '../verdict/verdict.js'

/** What law 7 is asked with. */
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
 * The least that a fee takes from a round trip. It takes its part of what is paid or received twice, and what stays in
 * the pool can partly be bought back: not the fee of the way back, which at the price before the trade is worth `f·b/p`.
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
 * Law 7, round trip: selling a token and buying it back never profits; with a fee it always loses.
 *
 * @param curve Any curve.
 * @param inputs Reserves, what is sold, and the terms of a pool.
 * @returns Held, or broken where more comes back than was paid, by more than `accuracy` of it, or by what a rounding of
 * the reserves makes of it; vacuous where the curve does not hold enough.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { laws } from '@ammeter/laws'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * laws.roundTrip(curve, { reserves: { x: 1, y: 1 }, token: 'x', amount: 1 }) // => { outcome: 'held' }
 */
export const roundTrip = <N>(curve: Curve<N>, { reserves, token, amount, terms }: RoundTripInputs<N>): Verdict =>
  judged(() => {
    const { real } = curve
    const ask = asking(curve)
    const name = token.toUpperCase()
    const within = real.mul(accuracy(real), amount)

    const there = ask.trySwap(reserves, exactIn(token, amount))
    const back = ask.trySwap(there.reserves, exactIn(otherToken(token), there.amountOut))
    const conditioned = () => {
      const slack = slackOf(real, ask)
      const along = real.mul(slack.ofAmount(reserves, there.reserves), amount)
      return real.add(along, slack.ofDifference(token, reserves, there.reserves))
    }
    return everyOne(
      () =>
        atMost({
          real,
          expected: amount,
          found: back.amountOut,
          within,
          conditioned,
          means: show =>
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
          within,
          conditioned,
          means: show =>
            `gives its fee back: selling and buying back ${show(amount)} ${name} at a fee of ${show(terms.fee ?? real.zero)} returns ${show(bought.amountOut)} ${name}`,
        })
      },
    )
  })
