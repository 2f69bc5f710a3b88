// The law that impermanent loss is at least 0, below 1, and grows with the distance from the entry.

import { type Curve, impermanentLoss as lossOf } from '@ammeter/core'
import fc from 'fast-check'
import { answered } from '../curve/answers-of.js'
import { curveLaw } from '../curve/curve-law.js'
import { lawInputs } from '../draw/law-inputs.js'
import { brief, type Show } from '../texts/texts.js'
import { accuracy } from '../tolerance/accuracy.js'
import { atLeast, atMost, equal } from '../verdict/comparison.js'
import { everyOne, type Verdict } from '../verdict/verdict.js'

/** What `impermanentLoss` is asked with. */
export interface ImpermanentLossInputs<N> {
  /** The price at entry, Y per X, above 0. */
  readonly entryPrice: N
  /** A price, Y per X, above 0. */
  readonly nearer: N
  /** A price on the same side of the entry, and farther from it. */
  readonly farther: N
}

/**
 * Impermanent loss: `0 ≤ IL < 1`. It is 0 at the price of entry, and does not fall as the price moves farther away on
 * either side.
 *
 * @param curve Any curve.
 * @param inputs Three prices.
 * @returns Held, or broken if a loss is off by more than `accuracy`, absolute. A loss that rounds to 1 is below 1.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { laws } from '@ammeter/laws'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * laws.impermanentLoss(curve, { entryPrice: 1, nearer: 2, farther: 4 }) // => { outcome: 'held' }
 */
export const impermanentLoss = curveLaw({
  name: 'impermanentLoss',
  statement: '0 ≤ IL < 1, zero at the price of entry, and no less the farther the price moves away',
  draw: ({ real, price, prices }) =>
    lawInputs(fc.tuple(prices, price, fc.boolean()), ([[a, b], c, isFalling]) => {
      const [least = a, middle = b, most = c] = [a, b, c].toSorted(real.compare)
      return isFalling
        ? { entryPrice: most, nearer: middle, farther: least }
        : { entryPrice: least, nearer: middle, farther: most }
    }),
  holds: <N>(curve: Curve<N>, { entryPrice, nearer, farther }: ImpermanentLossInputs<N>): Verdict => {
    const { real } = curve
    const loss = (price: N) =>
      answered(
        () => `impermanent loss from ${real.toText(entryPrice)} to ${real.toText(price)}`,
        lossOf(curve, entryPrice, price),
      )
    const none = loss(entryPrice)
    const small = loss(nearer)
    const large = loss(farther)
    const tolerance = accuracy(real)
    const from = `from ${brief(real, entryPrice)}`
    const ofSmall = (show: Show<N>) => `${show(small)} ${from} to ${brief(real, nearer)}`
    const ofLarge = (show: Show<N>) => `${show(large)} ${from} to ${brief(real, farther)}`
    return everyOne(
      () =>
        equal({
          real,
          expected: real.zero,
          found: none,
          tolerance,
          explanation: show => `loses ${show(none)} although the price ${show(entryPrice)} has not moved`,
        }),
      () =>
        atLeast({
          real,
          expected: real.zero,
          found: small,
          tolerance,
          explanation: show => `gains by a move of the price: its loss is ${ofSmall(show)}`,
        }),
      () =>
        atLeast({
          real,
          expected: small,
          found: large,
          tolerance,
          explanation: show => `loses less for a larger move of the price: ${ofSmall(show)}, and ${ofLarge(show)}`,
        }),
      () =>
        atMost({
          real,
          expected: real.one,
          found: large,
          tolerance: real.zero,
          explanation: show => `loses more than everything: ${ofLarge(show)}`,
        }),
    )
  },
})
