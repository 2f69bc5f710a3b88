// The law that impermanent loss is that of the reflected curve at reciprocal prices.

import { type Curve, impermanentLoss as lossOf } from '@ammeter/core'
import { answered, answersOf } from '../curve/answers-of.js'
import { curveLaw } from '../curve/curve-law.js'
import { formOf } from '../curve/subject.js'
import { lawInputs } from '../draw/law-inputs.js'
import { accuracy } from '../tolerance/accuracy.js'
import { slackOf } from '../tolerance/slack.js'
import { equal } from '../verdict/comparison.js'
import type { Verdict } from '../verdict/verdict.js'

/** What `reflection` is asked with. */
export interface ReflectionInputs<N> {
  /** The price at entry, Y per X, above 0. */
  readonly entryPrice: N
  /** The price now, Y per X, above 0. */
  readonly price: N
}

/**
 * Reflection: impermanent loss does not depend on which token is called X: `IL(p₀→p)` is that of the reflected
 * curve from `1/p₀` to `1/p`.
 *
 * @param curve Any curve.
 * @param reflected The same curve with the names of the tokens exchanged: `curve.reflected()`.
 * @param inputs Two prices.
 * @returns Held, or broken if the losses differ by more than `accuracy`, or by what a rounding of the price or of the
 * reserves at entry makes of it.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { laws } from '@ammeter/laws'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * laws.reflection(curve, orThrow(curve.reflected()), { entryPrice: 1, price: 4 }) // => { outcome: 'held' }
 */
export const reflection = curveLaw({
  name: 'reflection',
  statement: 'IL(p₀→p) is that of the reflected curve from 1/p₀ to 1/p',
  draw: ({ prices }) => lawInputs(prices, ([entryPrice, price]) => ({ entryPrice, price })),
  holds: <N>(curve: Curve<N>, reflected: Curve<N>, { entryPrice, price }: ReflectionInputs<N>): Verdict => {
    const { real } = curve
    const loss = (of: Curve<N>, entry: N, now: N) =>
      answered(
        () => `impermanent loss of ${of.name} from ${real.toText(entry)} to ${real.toText(now)}`,
        lossOf(of, entry, now),
      )
    const reciprocal = (a: N) => real.div(real.one, a)
    const expected = loss(curve, entryPrice, price)
    const found = loss(reflected, reciprocal(entryPrice), reciprocal(price))
    const part = accuracy(real)
    return equal({
      real,
      expected,
      found,
      tolerance: part,
      illConditionedTolerance: () => {
        const farther = loss(curve, real.mul(entryPrice, real.add(real.one, part)), price)
        const nearer = loss(curve, real.mul(entryPrice, real.sub(real.one, part)), price)
        return real.add(slackOf(real, answersOf(curve)).ofLoss(entryPrice, price), real.abs(real.sub(farther, nearer)))
      },
      explanation: show =>
        `has another reflection than it claims: it loses ${show(expected)} from ${show(entryPrice)} to ${show(price)}, and with the tokens exchanged ${show(found)}`,
    })
  },
  ask:
    (holds, { curve, reflected }) =>
    inputs =>
      holds(curve, formOf('reflected', reflected), inputs),
})
