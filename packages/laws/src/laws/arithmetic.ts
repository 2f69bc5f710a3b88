// The law that a curve says the same in every arithmetic.

import { type Curve, otherToken, type Reserves, type Token, type Trade } from '@ammeter/core'
import fc from 'fast-check'
import { answersOf } from '../curve/answers-of.js'
import { curveLaw } from '../curve/curve-law.js'
import { formOf } from '../curve/subject.js'
import { tokenIn } from '../curve/token-in.js'
import { lawInputs } from '../draw/law-inputs.js'
import { exactText } from '../texts/exact-text.js'
import { brief, type Show } from '../texts/texts.js'
import { accuracy } from '../tolerance/accuracy.js'
import { slackOf } from '../tolerance/slack.js'
import { equal } from '../verdict/comparison.js'
import { everyOne, type Verdict, vacuous } from '../verdict/verdict.js'

const NO_REFERENCE = 'there is no arithmetic of more digits to compare with'

/** What `arithmetic` is asked with. */
export interface ArithmeticInputs<N> {
  /** Y per X, above 0. */
  readonly price: N
  /** Tokens in the pool. */
  readonly reserves: Reserves<N>
  readonly trade: Trade<N>
}

/**
 * Arithmetic: the curve says the same in two arithmetics, to the accuracy of the coarser one.
 *
 * Both are asked exactly the same questions. Reserves must be those of a price that differs by `accuracy` at most: where
 * they follow the price steeply, no arithmetic can do better.
 *
 * @param curve Any curve.
 * @param reference The same curve, with the same parameters to the last digit, in an arithmetic of more digits.
 * @param inputs A price, reserves and a trade, in the arithmetic of `curve`.
 * @returns Held, or broken if a reserve, the liquidity, the price or an amount differs by more than `accuracy` of it,
 * or by what a rounding of the reserves makes of it; vacuous if the curve does not hold enough for the trade.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { decimal, exactIn, float64, orThrow } from '@ammeter/core'
 * import { laws } from '@ammeter/laws'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * const reference = orThrow(constantProduct(decimal, {}))
 * const inputs = { price: 4, reserves: { x: 1, y: 1 }, trade: exactIn('x', 1) }
 * laws.arithmetic(curve, reference, inputs) // => { outcome: 'held' }
 */
export const arithmetic = curveLaw({
  name: 'arithmetic',
  statement: 'the curve says the same in every arithmetic, to its accuracy',
  draw: ({ hasReference, price, traded, reservesAndTrade }) =>
    hasReference
      ? lawInputs(fc.record({ price, traded }), ({ price, traded }) => ({ price, ...reservesAndTrade(traded) }))
      : { reason: NO_REFERENCE },
  holds: <N, M>(curve: Curve<N>, reference: Curve<M>, { price, reserves, trade }: ArithmeticInputs<N>): Verdict => {
    const { real } = reference
    const coarse = answersOf(curve)
    const fine = answersOf(reference)
    const translated = (a: N): M => real.of(exactText(curve.real, a))
    const held = { x: translated(reserves.x), y: translated(reserves.y) }
    const part = translated(accuracy(curve.real))
    const slack = slackOf(real, fine, part)

    const compared = (quantity: string, expected: M, answer: N, illConditionedTolerance?: () => M) => {
      const found = translated(answer)
      const explanation = (show: Show<M>) =>
        `depends on the arithmetic: ${quantity} is ${show(found)} in ${curve.real.name} and ${show(expected)} in ${real.name}`
      const tolerance = real.mul(part, expected)
      return {
        real,
        expected,
        found,
        tolerance,
        explanation,
        ...(illConditionedTolerance === undefined ? {} : { illConditionedTolerance }),
      }
    }

    const answer = coarse.reserves(price)
    const exact = fine.reserves(translated(price))
    const sameReserve = (token: 'x' | 'y') => () => {
      const quantity = `the reserve of ${token.toUpperCase()} at the price ${brief(curve.real, price)}`
      const off = (factor: M) =>
        real.abs(real.sub(fine.reserves(real.mul(translated(price), factor))[token], exact[token]))
      /** How far it moves to the prices next to the one that was asked for. */
      const ofPrice = () => real.max(off(real.sub(real.one, part)), off(real.add(real.one, part)))
      const tolerance = real.mul(part, exact[token])
      return equal(compared(quantity, exact[token], answer[token], () => real.add(tolerance, ofPrice())))
    }

    const sameSwap = () => {
      const swap = coarse.trySwap(reserves, trade)
      const traded = fine.trySwap(held, { ...trade, amount: translated(trade.amount) })
      const paid = tokenIn(trade)
      const taken = otherToken(paid)
      const ofDifference = (token: Token, ...after: readonly Reserves<M>[]) => slack.ofDifference(token, held, ...after)
      const along = () => slack.ofAmount(held, traded.reserves)
      const ofIn = () => {
        const ofTrade = real.mul(real.add(along(), slack.ofGrown(traded.reserves, paid)), traded.amountIn)
        return real.add(ofTrade, ofDifference(paid, traded.reserves))
      }
      const ofOut = () => real.add(real.mul(along(), traded.amountOut), ofDifference(taken))
      const ofLeft = () => real.add(slack.ofReserve(traded.reserves, taken), ofDifference(taken))
      return everyOne(
        () => equal(compared('the amount in', traded.amountIn, swap.amountIn, ofIn)),
        () => equal(compared('the amount out', traded.amountOut, swap.amountOut, ofOut)),
        () => equal(compared('the reserve left', traded.reserves[taken], swap.reserves[taken], ofLeft)),
      )
    }

    return everyOne(
      sameReserve('x'),
      sameReserve('y'),
      () => equal(compared('the liquidity', fine.liquidity(held), coarse.liquidity(reserves))),
      () => {
        const spot = fine.spotPrice(held)
        const ofPrice = () => real.mul(real.add(part, slack.ofPrice(held)), spot)
        return equal(compared('the spot price', spot, coarse.spotPrice(reserves), ofPrice))
      },
      sameSwap,
    )
  },
  ask:
    (holds, { curve, reference }) =>
    inputs =>
      reference === undefined ? vacuous(NO_REFERENCE) : holds(curve, formOf('reference', reference), inputs),
})
