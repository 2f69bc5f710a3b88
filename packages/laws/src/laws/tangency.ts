// The law that a swap of x(q) − x(p) leads from the reserves at p to those at q.

import { type Curve, clampPrice, exactIn, exactOut, otherToken, type Trade } from '@ammeter/core'
import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { answersOf } from '../curve/answers-of.js'
import { curveLaw } from '../curve/curve-law.js'
import { scaled } from '../curve/scaled.js'
import { lawInputs } from '../draw/law-inputs.js'
import { accuracy } from '../tolerance/accuracy.js'
import { worth } from '../tolerance/slack.js'
import { equal } from '../verdict/comparison.js'
import { type Verdict, vacuous } from '../verdict/verdict.js'

/** What `tangency` is asked with. */
export interface TangencyInputs<N> {
  /** The price before, Y per X, above 0. */
  readonly price: N
  /** The price after, Y per X, above 0. */
  readonly otherPrice: N
  /** How many times the reserves of liquidity 1, above 0. */
  readonly liquidity: N
  /** Whether the trade is given by what is paid or by what is taken. */
  readonly kind: Trade<N>['kind']
}

/**
 * Tangency: the swap of the difference between the reserves at two prices leads from the first reserves to the second.
 *
 * @param curve Any curve.
 * @param inputs Two prices, the liquidity, and how the trade is given.
 * @returns Held, or broken if the swap is refused, or ends off the level set by more than `accuracy` of the value of
 * the reserves that the amount is a difference of.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { laws } from '@ammeter/laws'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * laws.tangency(curve, { price: 1, otherPrice: 4, liquidity: 1, kind: 'exactIn' }) // => { outcome: 'held' }
 */
export const tangency = curveLaw({
  name: 'tangency',
  statement: 'the swap of x(q) − x(p) leads from the reserves at p to those at q',
  draw: ({ prices, liquidity, kind }) =>
    lawInputs(fc.record({ prices, liquidity, kind }), ({ prices: [price, otherPrice], ...rest }) => ({
      price,
      otherPrice,
      ...rest,
    })),
  holds: <N>(curve: Curve<N>, inputs: TangencyInputs<N>): Verdict => {
    const { price, otherPrice, liquidity, kind } = inputs
    const { real } = curve
    const answers = answersOf(curve)
    const from = scaled(real, answers.reserves(price), liquidity)
    const to = scaled(real, answers.reserves(otherPrice), liquidity)
    // The prices say which token is paid. Reserves that differ by a rounding do not.
    const paid = real.compare(otherPrice, price) < 0 ? 'x' : 'y'
    const taken = otherToken(paid)
    const trade =
      kind === 'exactIn'
        ? exactIn(paid, real.sub(to[paid], from[paid]))
        : exactOut(taken, real.sub(from[taken], to[taken]))
    if (real.compare(trade.amount, real.zero) <= 0) return vacuous('the reserves are the same')
    const leavesNothing = real.compare(to[taken], real.mul(accuracy(real), from[taken])) <= 0
    if (kind === 'exactOut' && leavesNothing && !real.isZero(to[taken])) {
      return vacuous('the amount to take is all there is, to a rounding')
    }

    // Outside its range, the curve holds the reserves of the nearer end.
    const there = clampPrice(curve, otherPrice)
    const expected = worth(real, there, to)
    const inValue = (a: N, token: 'x' | 'y') => (token === 'x' ? real.mul(there, a) : a)
    /** The amount is a difference of two reserves, and each may be off by `accuracy`, as other laws allow. */
    const difference = real.add(expected, inValue(from[taken], taken))
    const tolerance = real.mul(accuracy(real), difference)

    const emptied = real.compare(inValue(to[taken], taken), tolerance) <= 0
    const answer = curve.swap(from, trade)
    if (E.isLeft(answer) && answer.left._tag === 'InsufficientReserves' && emptied) {
      return vacuous('the trade takes all there is, to a rounding')
    }
    const found = worth(real, there, answers.swap(from, trade).reserves)
    return equal({
      real,
      expected,
      found,
      tolerance,
      explanation: show =>
        `does not trade between its own reserves: from the price ${show(price)} to ${show(otherPrice)} they should be worth ${show(expected)} Y, and are ${show(found)}`,
    })
  },
})
