// Prices drawn at random, the remarkable ones of a curve among them.

import type { Curve } from '@ammeter/core'
import fc from 'fast-check'
import { magnitude } from './magnitude.js'
import { type UsablePrices, WHOLE } from './usable-prices.js'

/** The prices around which a curve may change its behaviour: 1, the ends of its range, and parameters that are prices. */
export const landmarks = <N>(curve: Curve<N>, priceParameters: readonly string[]): readonly N[] => {
  const { real, prices, parameters } = curve
  const ends = [prices.lower, prices.upper].flatMap(end => end ?? [])
  const named = priceParameters.flatMap(name => (name in parameters ? [parameters[name] as N] : []))
  const distinct = (all: readonly N[], a: N) => (all.some(b => real.compare(a, b) === 0) ? all : [...all, a])
  return [real.one, ...ends, ...named].filter(real.isFinite).reduce<readonly N[]>(distinct, [])
}

/** `1 + δ` or `1 − δ` for a small `δ`. */
const nearOne = <N>({ real }: Curve<N>): fc.Arbitrary<N> =>
  fc
    .tuple(magnitude(-12, -2), fc.boolean())
    .map(([delta, isAbove]) => (isAbove ? real.add : real.sub)(real.one, real.of(delta)))

/** Prices between the ends of a range: evenly, and evenly in their logarithm. */
const between = <N>({ real }: Curve<N>, lower: N, upper: N): fc.Arbitrary<N> => {
  const width = real.sub(upper, lower)
  const ratio = real.toNumber(real.div(upper, lower))
  const part = fc.oneof(
    magnitude(-12, -1).map(real.of),
    magnitude(-12, -2).map(delta => real.sub(real.one, real.of(delta))),
    fc.integer({ min: 1, max: 999_999 }).map(millionths => real.of(`${millionths}e-6`)),
  )
  const evenly = part.map(t => real.add(lower, real.mul(t, width)))
  const byLogarithm = fc
    .integer({ min: 1, max: 999_999 })
    .map(millionths => real.mul(lower, real.of(ratio ** (millionths / 1e6))))
  return fc.oneof(evenly, byLogarithm).map(price => real.min(real.max(price, lower), upper))
}

/**
 * Prices over 24 orders of magnitude, and where a curve may change its behaviour: at each landmark, next to it, and
 * between the ends of its range. Prices at which the curve cannot be asked are moved.
 */
export const priceOf = <N>(curve: Curve<N>, marks: readonly N[], usable: UsablePrices = WHOLE): fc.Arbitrary<N> => {
  const { real, prices } = curve
  const landmark = fc.constantFrom(...marks)
  const anywhere = magnitude(-12, 11).map(real.of)
  const near = fc.tuple(landmark, nearOne(curve)).map(([mark, factor]) => real.mul(mark, factor))
  const around = fc.tuple(landmark, magnitude(-3, 2)).map(([mark, factor]) => real.mul(mark, real.of(factor)))
  const outside = [
    { weight: 4, arbitrary: anywhere },
    { weight: 1, arbitrary: landmark },
    { weight: 2, arbitrary: near },
    { weight: 2, arbitrary: around },
  ]
  const { lower, upper } = prices
  const isRange = lower !== undefined && upper !== undefined && real.compare(lower, upper) < 0
  const inside = isRange ? [{ weight: 12, arbitrary: between(curve, lower, upper) }] : []
  const whole = WHOLE.highest - WHOLE.lowest
  const { lowest, highest } = usable
  /** Moves a price at which the curve cannot be asked among those at which it can, in proportion to its place among all. */
  const moved = (price: N): N => {
    const exponent = Math.log10(real.toNumber(price))
    if (exponent >= lowest && exponent <= highest) return price
    const part = Math.min(Math.max((exponent - WHOLE.lowest) / whole, 0), 1)
    return real.of(`${10 ** (lowest + part * (highest - lowest))}`)
  }
  return fc.oneof(...outside, ...inside).map(moved)
}

/** Two prices: apart, the same, next to each other, or reciprocal. */
export const pricesOf = <N>(curve: Curve<N>, price: fc.Arbitrary<N>): fc.Arbitrary<readonly [N, N]> => {
  const { real } = curve
  return fc.oneof(
    { weight: 8, arbitrary: fc.tuple(price, price) },
    { weight: 1, arbitrary: price.map((p): readonly [N, N] => [p, p]) },
    { weight: 2, arbitrary: fc.tuple(price, nearOne(curve)).map(([p, f]): readonly [N, N] => [p, real.mul(p, f)]) },
    { weight: 1, arbitrary: price.map((p): readonly [N, N] => [p, real.div(real.one, p)]) },
  )
}
