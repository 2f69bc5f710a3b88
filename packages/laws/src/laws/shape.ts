// The law that more in buys more, and each further unit less.

import { type Curve, exactIn, type Num, otherToken, type Reserves, type Token } from '@ammeter/core'
import fc from 'fast-check'
import { answersOf } from '../curve/answers-of.js'
import { curveLaw } from '../curve/curve-law.js'
import { lawInputs } from '../draw/law-inputs.js'
import type { Show } from '../texts/texts.js'
import { accuracy } from '../tolerance/accuracy.js'
import { slackOf } from '../tolerance/slack.js'
import { atLeast, atMost, equal } from '../verdict/comparison.js'
import { everyOne, type Verdict } from '../verdict/verdict.js'

/** What `shape` is asked with. */
export interface ShapeInputs<N> {
  /** Tokens in the pool. */
  readonly reserves: Reserves<N>
  /** The token paid. */
  readonly token: Token
  /** Tokens paid, above 0. */
  readonly smaller: N
  /** Tokens paid, more than the smaller amount. */
  readonly larger: N
}

/**
 * Shape: zero in, zero out; more in, more out; each further unit buys less, from the spot price before the trade
 * down to the spot price after it; output stays below the reserve.
 *
 * @param curve Any curve.
 * @param inputs Reserves, and two amounts of a token.
 * @returns Held, or broken if an amount is off by more than `accuracy` of it, or by what a rounding of the reserves
 * makes of it; vacuous if the curve does not hold enough for the trade.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { laws } from '@ammeter/laws'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * laws.shape(curve, { reserves: { x: 1, y: 1 }, token: 'x', smaller: 1, larger: 2 }) // => { outcome: 'held' }
 */
export const shape = curveLaw({
  name: 'shape',
  statement: 'zero in, zero out; more in, more out; each further unit buys less; output stays below the reserve',
  draw: ({ real, pool, token, partIn, reservesOf, amountIn }) =>
    lawInputs(fc.record({ pool, token, parts: fc.tuple(partIn, partIn) }), ({ pool, token, parts }) => {
      const reserves = reservesOf(pool)
      const amount = (part: Num) => amountIn(reserves, token, part)
      const smaller = amount(real.min(...parts))
      return { reserves, token, smaller, larger: amount(real.max(...parts)) }
    }),
  holds: <N>(curve: Curve<N>, { reserves, token, smaller, larger }: ShapeInputs<N>): Verdict => {
    const { real } = curve
    const answers = answersOf(curve)
    const other = otherToken(token)
    /** What one more unit of the token paid buys: nothing if the last unit of the other token has no price. */
    const rate = (held: Reserves<N>) => {
      const price = answers.trySpotPrice(held)
      if (price === undefined) return real.zero
      return token === 'x' ? price : real.div(real.one, price)
    }

    const nothing = answers.swap(reserves, exactIn(token, real.zero))
    const few = answers.trySwap(reserves, exactIn(token, smaller))
    const many = answers.trySwap(reserves, exactIn(token, larger))
    const first = real.mul(smaller, rate(reserves))
    const proportional = real.mul(few.amountOut, real.div(larger, smaller))
    const last = real.mul(larger, rate(many.reserves))

    const paid = token.toUpperCase()
    const bought = other.toUpperCase()
    const part = accuracy(real)
    /** The comparison of an amount bought with the expected one. */
    const amount = (expected: N, found: N, explanation: (show: Show<N>) => string) => ({
      real,
      expected,
      found,
      tolerance: real.mul(part, expected),
      illConditionedTolerance: () => {
        const slack = slackOf(real, answers)
        const along = real.mul(slack.ofAmount(reserves, few.reserves, many.reserves), expected)
        return real.add(along, slack.ofDifference(other, reserves))
      },
      explanation,
    })
    const forMany = (show: Show<N>) => `${show(larger)} ${paid} buy ${show(many.amountOut)} ${bought}`
    const forFew = (show: Show<N>) => `${show(smaller)} ${paid} buy ${show(few.amountOut)} ${bought}`
    return everyOne(
      () =>
        equal({
          real,
          expected: real.zero,
          found: real.add(nothing.amountIn, nothing.amountOut),
          tolerance: real.zero,
          explanation: show => `trades something for nothing: zero in gives ${show(nothing.amountOut)} ${bought}`,
        }),
      () =>
        atLeast(
          amount(few.amountOut, many.amountOut, show => `gives less for more: ${forFew(show)}, and ${forMany(show)}`),
        ),
      () =>
        atMost(
          amount(
            proportional,
            many.amountOut,
            show => `gives a better rate for more: ${forFew(show)}, and ${forMany(show)}`,
          ),
        ),
      () =>
        atMost({
          real,
          expected: reserves[other],
          found: many.amountOut,
          tolerance: real.zero,
          explanation: show => `pays more than it holds: ${forMany(show)} of ${show(reserves[other])}`,
        }),
      () =>
        atMost(
          amount(
            first,
            few.amountOut,
            show => `trades above its own price: ${forFew(show)}, at the price before it ${show(first)}`,
          ),
        ),
      () =>
        atLeast(
          amount(
            last,
            many.amountOut,
            show => `trades below its own price: ${forMany(show)}, even at the price after it ${show(last)}`,
          ),
        ),
    )
  },
})
