// The law that the value changes with the price by the reserve of X.

import { type Curve, type Dual, greeks, onlyPrice } from '@ammeter/core'
import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { answered, answersOf } from '../curve/answers-of.js'
import { curveLaw } from '../curve/curve-law.js'
import { formOf } from '../curve/subject.js'
import { lawInputs } from '../draw/law-inputs.js'
import { accuracy } from '../tolerance/accuracy.js'
import { equal } from '../verdict/comparison.js'
import { type Verdict, vacuous } from '../verdict/verdict.js'

/** If there is no derivative at a price, there must be one this near to it on both sides. */
const NEXT_TO = 2 ** -10

/** Whether the reserves change without bound at this one price, as at the peg of a curve that is flat there. */
const isSteep = <N>(curve: Curve<N>, price: N): boolean => {
  const { real } = curve
  const sensitivity = greeks(curve, price)
  if (E.isRight(sensitivity) || sensitivity.left._tag !== 'NotDifferentiable') return false
  return [1 - NEXT_TO, 1 + NEXT_TO].every(factor => E.isRight(greeks(curve, real.mul(price, real.of(factor)))))
}

/** What `envelope` is asked with. */
export interface EnvelopeInputs<N> {
  /** Y per X, above 0. */
  readonly price: N
}

/**
 * Envelope: `V′(p) = x(p)`.
 *
 * The derivative is that of the curve's own formulas over dual numbers: it is wrong if a formula leaves the
 * arithmetic it was given.
 *
 * @param curve Any curve.
 * @param dual The same curve over dual numbers: `curve.dual()`.
 * @param inputs A price; if the curve trades at one price only, another one.
 * @returns Held, or broken if the derivative is off by more than `accuracy` of the terms that it is a sum of, `x`,
 * `p·x′` and `y′`.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { laws } from '@ammeter/laws'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * laws.envelope(curve, orThrow(curve.dual()), { price: 4 }) // => { outcome: 'held' }
 */
export const envelope = curveLaw({
  name: 'envelope',
  statement: 'V′(p) = x(p)',
  draw: ({ price }) => lawInputs(fc.record({ price })),
  holds: <N>(curve: Curve<N>, dual: Curve<Dual<N>>, { price }: EnvelopeInputs<N>): Verdict => {
    const { real } = curve
    const only = onlyPrice(curve)
    if (only !== undefined && real.compare(only, price) === 0) {
      return vacuous('the value has a corner at the one price of the curve')
    }
    if (isSteep(curve, price)) {
      return vacuous('the reserves change without bound at this price, and at none next to it')
    }
    const variable = { value: price, derivative: real.one }
    const question = (quantity: string) => () => `derivative of the ${quantity} at the price ${real.toText(price)}`
    const expected = answersOf(curve).reserves(price).x
    const { x, y } = answered(question('reserves'), dual.reserves(variable))
    const found = answered(question('value'), dual.value(variable)).derivative
    const terms = [real.mul(price, x.derivative), y.derivative].map(real.abs).reduce(real.add, expected)
    return equal({
      real,
      expected,
      found,
      tolerance: real.mul(accuracy(real), terms),
      explanation: show =>
        `follows the price by another amount than it holds: at ${show(price)} it holds ${show(expected)} X, and its value rises by ${show(found)} Y for each Y of the price`,
    })
  },
  ask:
    (holds, { curve, dual }) =>
    inputs =>
      holds(curve, formOf('dual', dual), inputs),
})
