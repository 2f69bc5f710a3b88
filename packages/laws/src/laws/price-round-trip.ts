// The law that the reserves at a price have that spot price.

import { type Curve, onlyPrice } from '@ammeter/core'
import { answersOf } from '../curve/answers-of.js'
import { curveLaw } from '../curve/curve-law.js'
import { goneAt, isInside } from '../curve/price-range.js'
import { scaled } from '../curve/scaled.js'
import { lawInputs } from '../draw/law-inputs.js'
import { accuracy } from '../tolerance/accuracy.js'
import { slackOf } from '../tolerance/slack.js'
import { equal } from '../verdict/comparison.js'
import { type Verdict, vacuous } from '../verdict/verdict.js'

/** What `priceRoundTrip` is asked with. */
export interface PriceRoundTripInputs<N> {
  /** Y per X, above 0. */
  readonly price: N
  /** How many times the reserves of liquidity 1, above 0. */
  readonly liquidity: N
}

/**
 * Price round trip: the spot price of the reserves at a price is that price. Outside the prices at which it trades,
 * the curve holds one token only.
 *
 * @param curve Any curve.
 * @param inputs A price, not at an end of `curve.prices`, and the liquidity.
 * @returns Held, or broken if the price comes back changed by more than `accuracy`, or by what a rounding of the
 * reserves changes.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { laws } from '@ammeter/laws'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * laws.priceRoundTrip(curve, { price: 4, liquidity: 10 }) // => { outcome: 'held' }
 */
export const priceRoundTrip = curveLaw({
  name: 'priceRoundTrip',
  statement: 'the spot price of the reserves at a price is that price',
  draw: ({ curve, pool }) =>
    onlyPrice(curve) === undefined
      ? lawInputs(pool)
      : { reason: 'it trades at one price only, which its reserves therefore do not tell' },
  holds: <N>(curve: Curve<N>, { price, liquidity }: PriceRoundTripInputs<N>): Verdict => {
    const { real } = curve
    const answers = answersOf(curve)
    const reserves = scaled(real, answers.reserves(price), liquidity)
    const gone = goneAt(curve, price)
    if (gone !== undefined) {
      return equal({
        real,
        expected: real.zero,
        found: reserves[gone],
        tolerance: real.zero,
        explanation: show =>
          `holds both tokens outside the prices at which it says it trades: at ${show(price)} it has ${show(reserves[gone])} ${gone.toUpperCase()}`,
      })
    }
    if (!isInside(curve, price)) return vacuous('the price is at an end of the range')
    const found = answers.spotPrice(reserves)
    return equal({
      real,
      expected: price,
      found,
      tolerance: real.mul(accuracy(real), price),
      illConditionedTolerance: () =>
        real.mul(real.add(accuracy(real), slackOf(real, answers).ofPrice(reserves)), price),
      explanation: show =>
        `quotes another price than it was asked for: the reserves for ${show(price)} trade at ${show(found)}`,
    })
  },
})
