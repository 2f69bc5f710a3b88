import { describe, expect, test } from 'vitest'
import {
  basketGreeks,
  basketHoldValue,
  basketImpermanentLoss,
  basketLossAgainst,
  basketLvrRate,
  breakEvenFeeYield,
  decimal,
  float64,
  greeks,
  orThrow,
  pairDepth,
  pairOf,
} from '../../src/index.js'
import { rangeFromLevelSet, stableFromLevelSet, weightedFrom } from '../basket/baskets.js'
import { refusal } from '../refusals.js'

const weights = [0.5, 0.3, 0.2]
const basket = orThrow(weightedFrom('reserves')(float64, { weights }))
const entry = [3, 0.5, 1]
const prices = [6, 0.4, 1]
const ratios = [2, 0.8, 1]
const sum = (each: readonly number[]) => each.reduce((a, b) => a + b)
const weight = (i: number) => weights[i] as number
const value = orThrow(basket.value(prices))

describe('loss', () => {
  const grown = ratios.map((ratio, i) => ratio ** weight(i)).reduce((a, b) => a * b)
  const heldGrowth = sum(ratios.map((ratio, i) => ratio * weight(i)))
  test('of holding is p·x(p₀)', () => {
    expect(orThrow(basketHoldValue(basket, entry, prices))).toBeCloseTo(heldGrowth * orThrow(basket.value(entry)), 13)
  })
  test('is 1 − ∏rᵢ^wᵢ / Σwᵢrᵢ for a weighted basket', () => {
    const loss = orThrow(basketImpermanentLoss(basket, entry, prices))
    expect(loss).toBeCloseTo(1 - grown / heldGrowth, 14)
    expect(orThrow(breakEvenFeeYield(loss))).toBeCloseTo(heldGrowth / grown - 1, 14)
    expect(orThrow(basketImpermanentLoss(basket, entry, entry))).toBe(0)
  })
  test('does not depend on the unit of the prices', () => {
    const scaled = (list: readonly number[], times: number) => list.map(each => each * times)
    expect(orThrow(basketImpermanentLoss(basket, scaled(entry, 7), scaled(prices, 7)))).toBeCloseTo(
      orThrow(basketImpermanentLoss(basket, entry, prices)),
      14,
    )
  })
  test('of a small move has all its digits in decimals', () => {
    const exact = orThrow(weightedFrom('reserves')(decimal, { weights: ['0.5', '0.5'] }))
    const one = decimal.one
    const loss = orThrow(basketImpermanentLoss(exact, [one, one], [decimal.of('1.00000001'), one]))
    // (√r − 1)²/(1 + r)
    const root = decimal.sqrt(decimal.of('1.00000001'))
    const expected = decimal.div(decimal.mul(decimal.sub(root, one), decimal.sub(root, one)), decimal.of('2.00000001'))
    expect(decimal.toNumber(decimal.div(loss, expected))).toBeCloseTo(1, 14)
  })
  test('against any other holding is signed', () => {
    expect(orThrow(basketLossAgainst(basket, entry, prices, [1, 0, 0]))).toBeCloseTo(1 - grown / 2, 14)
    expect(orThrow(basketLossAgainst(basket, entry, prices, [0, 3, 0]))).toBeCloseTo(1 - grown / 0.8, 14)
    expect(orThrow(basketLossAgainst(basket, entry, prices, 'equal'))).toBeCloseTo(1 - grown / (sum(ratios) / 3), 14)
    const own = orThrow(basket.reserves(entry))
    expect(orThrow(basketLossAgainst(basket, entry, prices, own))).toBeCloseTo(1 - grown / heldGrowth, 14)
  })
  test('needs prices and a holding', () => {
    expect(refusal(basketLossAgainst(basket, entry, prices, 'half' as never))._tag).toBe('InvalidChoice')
    expect(refusal(basketLossAgainst(basket, entry, prices, [0, 0, 0]))._tag).toBe('InvalidReserves')
    expect(refusal(basketLossAgainst(basket, entry, [1, 1], 'equal'))._tag).toBe('InvalidPrice')
    expect(refusal(basketHoldValue(basket, entry, [1, 0, 1]))._tag).toBe('InvalidPrice')
    expect(refusal(basketImpermanentLoss(basket, [1], prices))._tag).toBe('InvalidPrice')
  })
})

describe('greeks', () => {
  test('of a weighted basket are wᵢwⱼV/(pᵢpⱼ), less wᵢV/pᵢ² on the diagonal', () => {
    const { deltas, gammas } = orThrow(basketGreeks(basket, prices))
    gammas.forEach((row, i) => {
      row.forEach((gamma, j) => {
        const [p, q] = [prices[i] as number, prices[j] as number]
        const expected = (weight(i) * (weight(j) - (i === j ? 1 : 0)) * value) / (p * q)
        expect(gamma).toBeCloseTo(expected, 13)
      })
    })
    expect(deltas).toEqual(orThrow(basket.reserves(prices)))
  })
  test('of a derived basket are symmetric, and prices are their null vector', () => {
    const stable = orThrow(stableFromLevelSet(float64, { tokens: 3, amplification: 20 }))
    const at = [1.02, 0.97, 1]
    const { gammas } = orThrow(basketGreeks(stable, at))
    gammas.forEach((row, i) => {
      row.forEach((gamma, j) => {
        expect(gamma).toBeCloseTo(gammas[j]?.[i] ?? Number.NaN, 9)
      })
      expect(sum(row.map((gamma, j) => gamma * (at[j] as number)))).toBeCloseTo(0, 9)
      expect(row[i]).toBeLessThan(0)
    })
  })
})

describe('loss-versus-rebalancing', () => {
  const covariance = [
    [0.64, 0.12, 0],
    [0.12, 0.25, 0],
    [0, 0, 0],
  ]
  const of = (i: number, j: number) => covariance[i]?.[j] ?? Number.NaN
  test('of a weighted basket is ½V(Σwᵢσᵢ² − w′Σw)', () => {
    const linear = sum(weights.map((w, i) => w * of(i, i)))
    const quadratic = sum(weights.flatMap((w, i) => weights.map((u, j) => w * u * of(i, j))))
    expect(orThrow(basketLvrRate(basket, prices, covariance))).toBeCloseTo(0.5 * value * (linear - quadratic), 13)
  })
  test('is none where all prices move together', () => {
    const together = weights.map(() => weights.map(() => 0.36))
    expect(orThrow(basketLvrRate(basket, prices, together))).toBeCloseTo(0, 14)
  })
  test.each([
    [[[0.64]]],
    [
      [
        [0.64, 0.1, 0],
        [0.2, 0.25, 0],
        [0, 0, 0],
      ],
    ],
    [
      [
        [0.04, 0.3, 0],
        [0.3, 0.04, 0],
        [0, 0, 0],
      ],
    ],
    [
      [
        [-0.1, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    ],
    [
      [
        [Number.NaN, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    ],
    [undefined],
  ])('%j is no covariance', given => {
    expect(refusal(basketLvrRate(basket, prices, given as never))).toMatchObject({
      _tag: 'InvalidQuantity',
      quantity: 'covariance',
    })
  })
})

describe('depth', () => {
  test.each([
    [0, 1],
    [1, 2],
    [2, 0],
  ] as const)('of tokens %d and %d of a weighted basket is V·wᵢwⱼ/(wᵢ + wⱼ)', (i, j) => {
    const expected = (value * weight(i) * weight(j)) / (weight(i) + weight(j))
    expect(orThrow(pairDepth(basket, prices, i, j))).toBeCloseTo(expected, 12)
    expect(orThrow(pairDepth(basket, prices, j, i))).toBeCloseTo(expected, 12)
  })
  test('of a token against all others is V·wᵢ(1 − wᵢ), by its pair', () => {
    const pair = orThrow(pairOf(basket, 1, prices))
    const { gamma } = orThrow(greeks(pair, prices[1] as number))
    expect(-gamma * (prices[1] as number) ** 2).toBeCloseTo(value * 0.3 * 0.7, 13)
  })
  test('is none where a token has run out', () => {
    const range = orThrow(rangeFromLevelSet(float64, { lower: 0.5 }))
    expect(orThrow(pairDepth(range, [4, 1, 1], 0, 1))).toBe(0)
    expect(orThrow(pairDepth(range, [4, 1, 1], 1, 2))).toBeGreaterThan(0)
  })
  test('needs two tokens', () => {
    expect(refusal(pairDepth(basket, prices, 0, 0))._tag).toBe('InvalidChoice')
    expect(refusal(pairDepth(basket, prices, 3, 0))._tag).toBe('InvalidChoice')
  })
})
