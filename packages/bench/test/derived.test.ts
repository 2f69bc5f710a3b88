import { type Curve, decimal, float64, orThrow, type Real } from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { curveNames, curveOver } from '../src/curves/curves.ts'
import { derivedOver, ingredientsOf } from '../src/curves/derived.ts'

/** Prices over twelve orders of magnitude, the price 1 among them. */
const prices = Array.from({ length: 25 }, (_, i) => String(10 ** ((i - 12) / 2)))

const cases = curveNames.flatMap(curve => ingredientsOf(curve).map(ingredient => ({ curve, ingredient })))

/** The largest relative difference of two curves' reserves, values and spot prices. */
const largestDifference = <N>(real: Real<N>, derived: Curve<N>, closed: Curve<N>): number => {
  const apart = (a: N, b: N) => {
    const difference = real.abs(real.sub(a, b))
    return real.toNumber(real.isZero(b) ? difference : real.div(difference, real.abs(b)))
  }
  const differences = prices.flatMap(text => {
    const price = real.of(text)
    const [found, expected] = [orThrow(derived.reserves(price)), orThrow(closed.reserves(price))]
    return [
      apart(found.x, expected.x),
      apart(found.y, expected.y),
      apart(orThrow(derived.value(price)), orThrow(closed.value(price))),
      apart(orThrow(derived.spotPrice(expected)), orThrow(closed.spotPrice(expected))),
      apart(orThrow(derived.liquidity(expected)), real.one),
    ]
  })
  return Math.max(...differences)
}

describe('a curve derived from a single ingredient agrees with its closed forms', () => {
  test('every curve is derived at least once', () => {
    expect([...new Set(cases.map(({ curve }) => curve))]).toEqual(curveNames)
  })

  test.each(cases)('$curve from its $ingredient, in float64', ({ curve, ingredient }) => {
    const difference = largestDifference(float64, derivedOver(curve, ingredient, float64), curveOver(curve, float64))
    expect(difference).toBeLessThan(1e-10)
  })

  test.each(cases)('$curve from its $ingredient, in decimals', ({ curve, ingredient }) => {
    const difference = largestDifference(decimal, derivedOver(curve, ingredient, decimal), curveOver(curve, decimal))
    expect(difference).toBeLessThan(1e-30)
  })
})
