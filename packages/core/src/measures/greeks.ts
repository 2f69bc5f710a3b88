// Delta, gamma, LVR and liquidity at a price.

import { either as E } from 'fp-ts'
import { toWider } from '../arithmetic/widening.js'
import { checkAmount, checkPrice, representable } from '../check.js'
import type { Answer, Curve } from '../curve/curve.js'
import { askWider } from '../curve/operations/ask-wider.js'
import { isLossless } from '../curve/operations/without-loss.js'
import { onlyPrice } from '../curve/price-range.js'
import type { CurveError } from '../errors.js'
import { isCompleteAt, type Measure, measureWithoutLoss } from './without-loss.js'

/** How the value of a position follows the price. */
export interface Greeks<N> {
  /** `Δ = V′(p) = x(p)`: tokens of X held, by the envelope theorem. */
  readonly delta: N
  /** `Γ = V″(p) = x′(p) ≤ 0`: tokens of X gained for each Y that the price rises. */
  readonly gamma: N
}

/** The refusal of a price at which reserves are answered and their derivatives are not. */
const notDifferentiable = <N>({ real }: Curve<N>, price: N): E.Left<CurveError> => ({
  _tag: 'Left',
  left: {
    _tag: 'NotDifferentiable',
    given: real.toText(price),
    allowed: 'another price: there the reserves jump, or change without bound',
  },
})

/** A curve that trades at one price only holds any split there: its reserves jump. */
const jumpsAt = <N>(curve: Curve<N>, price: N): boolean => {
  const only = onlyPrice(curve)
  return only !== undefined && curve.real.compare(price, only) === 0
}

/**
 * Delta and gamma of a position, exactly: the derivative comes from the curve's own formulas over dual numbers.
 *
 * @param curve Any curve.
 * @param price Y per X, above 0. At a corner, such as the end of a range, gamma is that inside the range.
 * @returns Per unit of liquidity. Errors: `InvalidPrice`, `NotRepresentable`, `NotDifferentiable` where the
 * reserves jump, as at a constant sum's peg, or change without bound, as at Solidly's.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, greeks, orThrow } from '@ammeter/core'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * orThrow(greeks(curve, 4)) // => { delta: 0.5, gamma: -0.0625 }
 */
export const greeks = <N>(curve: Curve<N>, price: N): Answer<Greeks<N>> => {
  const { wider } = curve
  const answer = greeksOf(curve, price)
  return wider === undefined || isLossless(answer, ({ gamma }) => isCompleteAt(curve, price, gamma))
    ? answer
    : askWider(wider, 'gamma', far => greeksOf(far, toWider(price)))
}

const greeksOf = <N>(curve: Curve<N>, price: N): Answer<Greeks<N>> => {
  const refusal = checkPrice(curve.real, price)
  if (refusal !== undefined) return E.left(refusal)
  if (jumpsAt(curve, price)) return notDifferentiable(curve, price)
  const overDual = curve.dual()
  if (E.isLeft(overDual)) return overDual
  const held = overDual.right.reserves({ value: price, derivative: curve.real.one })
  if (E.isLeft(held)) return E.isLeft(curve.reserves(price)) ? held : notDifferentiable(curve, price)
  const { x } = held.right
  return E.right({ delta: x.value, gamma: x.derivative })
}

/** A measure of gamma at a price. */
const fromGamma =
  (measure: <N>(curve: Curve<N>, gamma: N, price: N, other: N) => Answer<N>): Measure =>
  (curve, price, other) => {
    const sensitivity = greeksOf(curve, price)
    return E.isLeft(sensitivity) ? sensitivity : measure(curve, sensitivity.right.gamma, price, other)
  }

/**
 * Loss-versus-rebalancing: what arbitrage costs a position without fees per unit of time, `½ σ² p² |x′(p)|`.
 *
 * @param curve Any curve.
 * @param price Y per X, above 0.
 * @param volatility `σ` of the log price, per square root of the unit of time (0.8 a year is 80 %), 0 or more.
 * @returns Units of Y per unit of liquidity and of time. Divided by the value it is σ²/8 for the constant product.
 * Errors: those of `greeks`, and `InvalidQuantity` for the volatility.
 *
 * Source: J. Milionis, C. C. Moallemi, T. Roughgarden and A. L. Zhang, *Automated Market Making and
 * Loss-Versus-Rebalancing* (2022), theorem 1.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, lvrRate, orThrow } from '@ammeter/core'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * orThrow(lvrRate(curve, 4, 1)) // => 0.5
 */
export const lvrRate = <N>(curve: Curve<N>, price: N, volatility: N): Answer<N> => {
  const { real } = curve
  const refusal = checkAmount(real, volatility, 'volatility')
  if (refusal !== undefined) return E.left(refusal)
  return measureWithoutLoss('loss-versus-rebalancing', lvrRateOf, curve, price, volatility)
}

const lvrRateOf = fromGamma(({ real }, gamma, price, volatility) => {
  const swing = real.mul(volatility, price)
  const rate = real.mul(real.mul(real.of(0.5), real.mul(swing, swing)), real.abs(gamma))
  return representable(real, 'loss-versus-rebalancing', rate)
})

/**
 * Liquidity density `ℓ(p) = −2 p^{3/2} x′(p)`: 1 everywhere for the constant product, 1 inside a range and 0 outside.
 *
 * @param curve Any curve.
 * @param price Y per X, above 0.
 * @returns A pure number, 0 or more, per unit of liquidity. Errors: those of `greeks`.
 *
 * @example
 * import { concentrated } from '@ammeter/concentrated'
 * import { float64, liquidityDensity, orThrow } from '@ammeter/core'
 *
 * const curve = orThrow(concentrated(float64, { lower: 1, upper: 9 }))
 * orThrow(liquidityDensity(curve, 4)) // => 1
 * orThrow(liquidityDensity(curve, 16)) // => 0
 */
export const liquidityDensity = <N>(curve: Curve<N>, price: N): Answer<N> =>
  measureWithoutLoss('liquidity density', densityOf, curve, price, curve.real.one)

const densityOf = fromGamma(({ real }, gamma, price) => {
  const scale = real.mul(real.of(2), real.mul(price, real.sqrt(price)))
  return representable(real, 'liquidity density', real.mul(scale, real.sub(real.zero, gamma)))
})

/**
 * Capital efficiency: liquidity density for each unit of value, against the constant product's: `(ℓ(p)/V(p)) · 2√p`.
 *
 * @param curve Any curve.
 * @param price Y per X, above 0.
 * @returns How many times deeper than a constant product of the same value. Errors: those of `greeks`.
 *
 * @example
 * import { concentrated } from '@ammeter/concentrated'
 * import { capitalEfficiency, float64, orThrow } from '@ammeter/core'
 *
 * const curve = orThrow(concentrated(float64, { lower: 0.25, upper: 4 }))
 * orThrow(capitalEfficiency(curve, 1)) // => 2
 */
export const capitalEfficiency = <N>(curve: Curve<N>, price: N): Answer<N> =>
  measureWithoutLoss('capital efficiency', efficiencyOf, curve, price, curve.real.one)

const efficiencyOf: Measure = (curve, price, other) => {
  const { real } = curve
  const density = densityOf(curve, price, other)
  if (E.isLeft(density)) return density
  const value = curve.value(price)
  if (E.isLeft(value)) return value
  const twoRoots = real.mul(real.of(2), real.sqrt(price))
  return representable(real, 'capital efficiency', real.div(real.mul(density.right, twoRoots), value.right))
}
