import { decimal, exactIn, exactOut, float64, orThrow, type Real } from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { basketAgreesWithReference } from '../../../vitest.baskets.ts'
import { stableswap, stableswapBasket } from '../src/index.js'
import reference from './reference-baskets.json' with { type: 'json' }

basketAgreesWithReference(stableswapBasket, reference.cases)

const apart = <N>(real: Real<N>, actual: N, expected: N) =>
  Math.abs(real.toNumber(real.div(real.sub(actual, expected), expected))) / real.toNumber(real.roundingUnit)

const equalsItsCurve = <N>(real: Real<N>, amplification: number) => {
  const { of } = real
  const basket = orThrow(stableswapBasket(real, { tokens: 2, amplification }))
  const curve = orThrow(stableswap(real, { amplification }))
  // Reserves follow prices as steeply as A is large, and so do their roundings.
  const roundings = 64 * (1 + amplification)
  for (const price of ['1e-3', '0.98', '1', '1.5', '100']) {
    const held = orThrow(curve.reserves(of(price)))
    const [x, y] = orThrow(basket.reserves([of(price), real.one]))
    expect(apart(real, x as N, held.x)).toBeLessThan(roundings)
    expect(apart(real, y as N, held.y)).toBeLessThan(roundings)
    const reserves = [held.x, held.y]
    expect(apart(real, orThrow(basket.liquidity(reserves)), orThrow(curve.liquidity(held)))).toBeLessThan(16)
    expect(apart(real, orThrow(basket.spotPrices(reserves))[0] as N, orThrow(curve.spotPrice(held)))).toBeLessThan(64)
    for (const share of ['1e-15', '0.3', '20']) {
      const amount = real.mul(held.x, of(share))
      const bySale = orThrow(curve.swap(held, exactIn('x', amount))).amountOut
      expect(apart(real, orThrow(basket.swap(reserves, exactIn(0, amount, 1))).amountOut, bySale)).toBeLessThan(256)
      const taken = real.div(held.x, of('3'))
      const byPurchase = orThrow(curve.swap(held, exactOut('x', taken))).amountIn
      expect(apart(real, orThrow(basket.swap(reserves, exactOut(0, taken, 1))).amountIn, byPurchase)).toBeLessThan(256)
    }
  }
}

describe('with two tokens it is the curve', () => {
  test.each([0.01, 1, 100, 5000])('at the amplification %d', amplification => {
    equalsItsCurve(float64, amplification)
    equalsItsCurve(decimal, amplification)
  })
})

describe.each([3, 4, 8])('%d tokens', tokens => {
  const basket = orThrow(stableswapBasket(float64, { tokens, amplification: 200 }))
  const even = new Array<number>(tokens).fill(1000)
  test('held evenly have D of their sum, and one price', () => {
    expect(orThrow(basket.liquidity(even))).toBe(1000 * tokens)
    expect(orThrow(basket.spotPrices(even))).toEqual(new Array(tokens).fill(1))
    for (const each of orThrow(basket.reserves(new Array(tokens).fill(3)))) expect(each).toBeCloseTo(1 / tokens, 14)
  })
  test('trade along the level, far from even too', () => {
    for (const first of [1, 1000, 1e6]) {
      const held = even.with(0, first)
      for (const amount of [1e-9, 10, 5000]) {
        const { amountOut, reserves } = orThrow(basket.swap(held, exactIn(1, amount, 0)))
        const level = orThrow(basket.liquidity(held))
        expect(Math.abs(orThrow(basket.liquidity(reserves)) / level - 1)).toBeLessThan(1e-14)
        const back = orThrow(basket.swap(reserves, exactIn(0, amountOut, 1)))
        expect(back.amountOut / amount).toBeCloseTo(1, 9)
      }
    }
  })
  test('a small trade has all its digits', () => {
    const exact = orThrow(stableswapBasket(decimal, { tokens, amplification: 200 }))
    const held = even.with(0, 400)
    const expected = orThrow(exact.swap(held.map(decimal.of), exactIn(0, decimal.of('1e-10'), 1))).amountOut
    const { amountOut } = orThrow(basket.swap(held, exactIn(0, 1e-10, 1)))
    expect(amountOut / decimal.toNumber(expected)).toBeCloseTo(1, 14)
  })
})

test('an amplification that is none is refused', () => {
  expect(stableswapBasket(float64, { amplification: 0 })).toMatchObject({ left: { _tag: 'InvalidParameter' } })
})
