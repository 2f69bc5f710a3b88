import type { Curve } from '@ammeter/core'
import { asking } from '../curve/answers-of.js'
import { accuracy } from '../tolerance/accuracy.js'
import { worth } from '../tolerance/slack.js'
import { equal } from '../verdict/comparison.js'
import { judged } from '../verdict/to-verdict.js'
import type { Verdict } from '../verdict/verdict.js'

/** What law 1 is asked with. */
export interface ValueInputs<N> {
  /** Y per X, above 0. */
  readonly price: N
}

/**
 * Law 1, value: `V(p) = p·x(p) + y(p)`.
 *
 * @param curve Any curve.
 * @param inputs A price.
 * @returns Held, or broken where the value differs from that of the reserves by more than `accuracy` of it.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { laws } from '@ammeter/laws'
 *
 * laws.value(orThrow(constantProduct(float64, {})), { price: 4 }) // => { outcome: 'held' }
 */
export const value = <N>(curve: Curve<N>, { price }: ValueInputs<N>): Verdict =>
  judged(() => {
    const { real } = curve
    const ask = asking(curve)
    const expected = worth(real, price, ask.reserves(price))
    const found = ask.value(price)
    return equal({
      real,
      expected,
      found,
      within: real.mul(accuracy(real), expected),
      means: show =>
        `misstates its value: at the price ${show(price)} it holds ${show(expected)} Y worth of tokens and calls it ${show(found)}`,
    })
  })
