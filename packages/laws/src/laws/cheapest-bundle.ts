// The law that the reserves at a price are the cheapest of liquidity 1.

import type { Curve } from '@ammeter/core'
import { answersOf } from '../curve/answers-of.js'
import { curveLaw } from '../curve/curve-law.js'
import { lawInputs } from '../draw/law-inputs.js'
import { accuracy } from '../tolerance/accuracy.js'
import { worth } from '../tolerance/slack.js'
import { atMost, equal } from '../verdict/comparison.js'
import { everyOne, type Verdict } from '../verdict/verdict.js'

/** What `cheapestBundle` is asked with. */
export interface CheapestBundleInputs<N> {
  /** Y per X, above 0. */
  readonly price: N
  /** Another price, Y per X, above 0. */
  readonly otherPrice: N
}

/**
 * Cheapest bundle: the reserves at a price lie on the level set, `φ(x(p), y(p)) = 1`, and no others on it are
 * cheaper: `p·x(p) + y(p) ≤ p·x(q) + y(q)`.
 *
 * @param curve Any curve.
 * @param inputs Two prices.
 * @returns Held, or broken if the level or the cost is off by more than `accuracy` of it.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { laws } from '@ammeter/laws'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * laws.cheapestBundle(curve, { price: 4, otherPrice: 1 }) // => { outcome: 'held' }
 */
export const cheapestBundle = curveLaw({
  name: 'cheapestBundle',
  statement: 'φ(x(p), y(p)) = 1, and p·x(p) + y(p) ≤ p·x(q) + y(q)',
  draw: ({ prices }) => lawInputs(prices, ([price, otherPrice]) => ({ price, otherPrice })),
  holds: <N>(curve: Curve<N>, { price, otherPrice }: CheapestBundleInputs<N>): Verdict => {
    const { real } = curve
    const answers = answersOf(curve)
    const own = answers.reserves(price)
    const other = answers.reserves(otherPrice)
    const level = answers.liquidity(own)
    const cost = worth(real, price, own)
    const otherCost = worth(real, price, other)
    return everyOne(
      () =>
        equal({
          real,
          expected: real.one,
          found: level,
          tolerance: accuracy(real),
          explanation: show =>
            `puts the reserves of liquidity 1 elsewhere: at the price ${show(price)} their liquidity is ${show(level)}`,
        }),
      () =>
        atMost({
          real,
          expected: otherCost,
          found: cost,
          tolerance: real.mul(accuracy(real), otherCost),
          explanation: show =>
            `holds the wrong reserves: at the price ${show(price)} they cost ${show(cost)} Y, and those of the price ${show(otherPrice)} only ${show(otherCost)}`,
        }),
    )
  },
})
