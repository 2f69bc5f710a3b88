import {
  basketLvrRate,
  decimal,
  describeError,
  exactIn,
  exactOut,
  float64,
  impermanentLoss,
  orThrow,
  pairDepth,
  pairOf,
  type Real,
} from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { basketAgreesWithReference } from '../../../vitest.baskets.ts'
import { weighted, weightedBasket } from '../src/index.js'
import reference from './reference-baskets.json' with { type: 'json' }

basketAgreesWithReference(weightedBasket, reference.cases)

const within = <N>(real: Real<N>, actual: N, expected: N) =>
  Math.abs(real.toNumber(real.div(real.sub(actual, expected), expected))) <= 64 * real.toNumber(real.roundingUnit)

const equalsItsCurve = <N>(real: Real<N>, weight: string) => {
  const { of, sub, one } = real
  const basket = orThrow(weightedBasket(real, { weights: [weight, real.toText(sub(one, of(weight)))] }))
  const curve = orThrow(weighted(real, { weight }))
  for (const price of ['1e-4', '0.7', '1', '3000']) {
    const held = orThrow(curve.reserves(of(price)))
    const [x, y] = orThrow(basket.reserves([of(price), one]))
    expect(within(real, x as N, held.x) && within(real, y as N, held.y)).toBe(true)
    const reserves = [held.x, held.y]
    expect(within(real, orThrow(basket.liquidity(reserves)), one)).toBe(true)
    expect(within(real, orThrow(basket.spotPrices(reserves))[0] as N, of(price))).toBe(true)
    for (const share of ['1e-15', '0.3', '20']) {
      const amount = real.mul(held.x, of(share))
      const bySale = orThrow(curve.swap(held, exactIn('x', amount))).amountOut
      expect(within(real, orThrow(basket.swap(reserves, exactIn(0, amount, 1))).amountOut, bySale)).toBe(true)
      const taken = real.div(held.x, of('3'))
      const byPurchase = orThrow(curve.swap(held, exactOut('x', taken))).amountIn
      expect(within(real, orThrow(basket.swap(reserves, exactOut(0, taken, 1))).amountIn, byPurchase)).toBe(true)
    }
  }
}

describe('with two tokens it is the curve', () => {
  test.each(['0.02', '0.5', '0.8'])('at the weight %s', weight => {
    equalsItsCurve(float64, weight)
    equalsItsCurve(decimal, weight)
  })
})

describe('three tokens', () => {
  const basket = orThrow(weightedBasket(float64, { weights: [0.5, 0.3, 0.2] }))
  const prices = [2, 5, 1]
  const value = orThrow(basket.value(prices))
  test('each makes up its weight of the value', () => {
    const shares = orThrow(basket.reserves(prices)).map((each, i) => (each * (prices[i] ?? 0)) / value)
    for (const [i, share] of shares.entries()) expect(share).toBeCloseTo([0.5, 0.3, 0.2][i] ?? 0, 15)
  })
  test('their depths are V·wᵢwⱼ/(wᵢ + wⱼ), and V·wᵢ(1 − wᵢ) against all others', () => {
    expect(orThrow(pairDepth(basket, prices, 0, 1))).toBeCloseTo((value * 0.15) / 0.8, 12)
  })
  test('the loss to rebalancing is ½V(Σwᵢσᵢ² − w′Σw)', () => {
    const covariance = [
      [0.64, 0.3, 0],
      [0.3, 0.36, 0],
      [0, 0, 0],
    ]
    const expected = 0.5 * value * (0.5 * 0.64 + 0.3 * 0.36 - 0.25 * 0.64 - 0.09 * 0.36 - 2 * 0.15 * 0.3)
    expect(orThrow(basketLvrRate(basket, prices, covariance))).toBeCloseTo(expected, 12)
  })
  test('one against the others loses as the curve of its weight', () => {
    const pair = orThrow(pairOf(basket, 1, prices))
    const curve = orThrow(weighted(float64, { weight: 0.3 }))
    expect(orThrow(impermanentLoss(pair, 5, 20))).toBeCloseTo(orThrow(impermanentLoss(curve, 5, 20)), 14)
  })
})

test('weights that are none are refused with what is allowed', () => {
  const said = (weights: readonly number[]) => {
    const answer = weightedBasket(float64, { weights })
    return answer._tag === 'Left' ? describeError(answer.left) : 'accepted'
  }
  expect(said([0.5, 0.3])).toMatch(/add up to 1; these add up to 0.8/)
  expect(said([1, 0])).toBe('weighted: weights[0] is 1, must be a number above 0 and below 1')
  expect(said([1])).toBe('weighted: tokens is 1, must be a whole number from 2 to 8')
})

test('reserves beyond the arithmetic are refused', () => {
  const basket = orThrow(weightedBasket(float64, { tokens: 3 }))
  expect(basket.reserves([1e300, 1e-300, 1e-300])).toMatchObject({ left: { _tag: 'NotRepresentable' } })
})
