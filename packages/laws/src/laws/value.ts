// The law that the value at a price is that of the reserves.

import type { Curve } from '@ammeter/core'
import fc from 'fast-check'
import { answersOf } from '../curve/answers-of.js'
import { curveLaw } from '../curve/curve-law.js'
import { lawInputs } from '../draw/law-inputs.js'
import { accuracy } from '../tolerance/accuracy.js'
import { worth } from '../tolerance/slack.js'
import { equal } from '../verdict/comparison.js'
import type { Verdict } from '../verdict/verdict.js'

/** What `value` is asked with. */
export interface ValueInputs<N> {
  /** Y per X, above 0. */
  readonly price: N
}

/**
 * Value: `V(p) = p·x(p) + y(p)`.
 *
 * @param curve Any curve.
 * @param inputs A price.
 * @returns Held, or broken if the value differs from that of the reserves by more than `accuracy` of it.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { laws } from '@ammeter/laws'
 *
 * laws.value(orThrow(constantProduct(float64, {})), { price: 4 }) // => { outcome: 'held' }
 */
export const value = curveLaw({
  name: 'value',
  statement: 'V(p) = p·x(p) + y(p)',
  draw: ({ price }) => lawInputs(fc.record({ price })),
  holds: <N>(curve: Curve<N>, { price }: ValueInputs<N>): Verdict => {
    const { real } = curve
    const answers = answersOf(curve)
    const expected = worth(real, price, answers.reserves(price))
    const found = answers.value(price)
    return equal({
      real,
      expected,
      found,
      tolerance: real.mul(accuracy(real), expected),
      explanation: show =>
        `misstates its value: at the price ${show(price)} it holds ${show(expected)} Y worth of tokens and calls it ${show(found)}`,
    })
  },
})
