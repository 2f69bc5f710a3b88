import type { Curve } from '@ammeter/core'
import { asking } from '../curve/answers-of.js'
import { accuracy } from '../tolerance/accuracy.js'
import { worth } from '../tolerance/slack.js'
import { atMost, equal } from '../verdict/comparison.js'
import { judged } from '../verdict/to-verdict.js'
import { everyOne, type Verdict } from '../verdict/verdict.js'

/** What law 2 is asked with. */
export interface CheapestBundleInputs<N> {
  /** Y per X, above 0. */
  readonly price: N
  /** Another price, Y per X, above 0. */
  readonly otherPrice: N
}

/**
 * Law 2, cheapest bundle: the reserves at a price lie on the level set, `φ(x(p), y(p)) = 1`, and no others on it are
 * cheaper: `p·x(p) + y(p) ≤ p·x(q) + y(q)`.
 *
 * @param curve Any curve.
 * @param inputs Two prices.
 * @returns Held, or broken where the level or the cost is off by more than `accuracy` of it.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { laws } from '@ammeter/laws'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * laws.cheapestBundle(curve, { price: 4, otherPrice: 1 }) // => { outcome: 'held' }
 */
export const cheapestBundle = <N>(curve: Curve<N>, { price, otherPrice }: CheapestBundleInputs<N>): Verdict =>
  judged(() => {
    const { real } = curve
    const ask = asking(curve)
    const own = ask.reserves(price)
    const other = ask.reserves(otherPrice)
    const level = ask.liquidity(own)
    const cost = worth(real, price, own)
    const otherCost = worth(real, price, other)
    return everyOne(
      () =>
        equal({
          real,
          expected: real.one,
          found: level,
          within: accuracy(real),
          means: show =>
            `puts the reserves of liquidity 1 elsewhere: at the price ${show(price)} their liquidity is ${show(level)}`,
        }),
      () =>
        atMost({
          real,
          expected: otherCost,
          found: cost,
          within: real.mul(accuracy(real), otherCost),
          means: show =>
            `holds the wrong reserves: at the price ${show(price)} they cost ${show(cost)} Y, and those of the price ${show(otherPrice)} only ${show(otherCost)}`,
        }),
    )
  })
