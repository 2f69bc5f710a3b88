import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  constantFee,
  directionalFee,
  exactIn,
  float64,
  offPegFee,
  orThrow,
  otherToken,
  poolOf,
  stableSurgeFee,
  volatilityFee,
} from '../../src/index.js'
import { productCurve, range, sum } from '../curves.js'
import { property } from '../property.js'
import { refusal } from '../refusals.js'

describe('a quote', () => {
  const reserves = { x: 100, y: 400 }
  test('of X is the spot price less the fee, of Y its reciprocal less the fee', () => {
    const pool = orThrow(poolOf(productCurve, { reserves, fee: 0.2 }))
    expect(orThrow(pool.quote('x'))).toBeCloseTo(3.2, 14)
    expect(orThrow(pool.quote('y'))).toBeCloseTo(0.2, 14)
    expect(orThrow(pool.quote('x', 'y'))).toBe(orThrow(pool.quote('x')))
  })
  test('of a directional fee is that of its side', () => {
    const fee = orThrow(directionalFee(float64, { payingX: 0.5, payingY: 0.2 }))
    const pool = orThrow(poolOf(productCurve, { reserves, fee }))
    expect(orThrow(pool.quote('x'))).toBeCloseTo(2, 14)
    expect(orThrow(pool.quote('y'))).toBeCloseTo(0.2, 14)
  })
  test('is zero where nothing is left to pay out', () => {
    const curve = orThrow(range(float64, { lower: 1, upper: 4 }))
    const pool = orThrow(poolOf(curve, { price: 4, liquidity: 10, fee: 0.01 }))
    expect(orThrow(pool.quote('y'))).toBe(0)
    expect(orThrow(pool.quote('x'))).toBeCloseTo(3.96, 12)
  })
  test('of the constant sum is its peg until a token is gone', () => {
    const curve = orThrow(sum(float64, { peg: 2 }))
    const pool = orThrow(poolOf(curve, { reserves: { x: 0, y: 10 }, fee: 0.1, fees: 'compounded' }))
    expect(orThrow(pool.quote('x'))).toBeCloseTo(1.8, 14)
    expect(orThrow(pool.quote('y'))).toBe(0)
  })
  test('is of two different tokens that the pool has', () => {
    const pool = orThrow(poolOf(productCurve, { reserves }))
    for (const [tokenIn, tokenOut] of [
      ['z', 'x'],
      ['x', 'x'],
      ['x', 'z'],
    ] as unknown as ['x', 'y'][]) {
      expect(refusal(pool.quote(tokenIn, tokenOut))).toMatchObject({ _tag: 'InvalidChoice', choice: 'token' })
    }
  })
})

describe('a quote is the limit of the smallest trades', () => {
  const policies = {
    constant: orThrow(constantFee(float64, { rate: 0.01 })),
    directional: orThrow(directionalFee(float64, { payingX: 0.01, payingY: 0.02 })),
    'off-peg': orThrow(offPegFee(float64, { base: 0.01, multiplier: 5 })),
    'stable surge': orThrow(stableSurgeFee(float64, { base: 0.01, threshold: 0.1 })),
    volatility: orThrow(volatilityFee(float64, { scale: 0.5 })),
  }
  describe.each(Object.entries(policies))('%s', (_name, fee) => {
    property(
      'in both directions',
      [
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.constantFrom<'x' | 'y'>('x', 'y'),
        fc.constantFrom<'input' | 'output'>('input', 'output'),
      ],
      (price, token, feeFrom) => {
        const pool = orThrow(poolOf(productCurve, { price, liquidity: 100, fee, feeFrom }))
        const later = orThrow(pool.swap(exactIn(otherToken(token), 1))).pool.at({ time: 100 })
        for (const each of [pool, orThrow(later)]) {
          const small = 1e-6 * each.reserves[token]
          const { amountIn, amountOut } = orThrow(each.swap(exactIn(token, small)))
          expect(amountOut / amountIn / orThrow(each.quote(token))).toBeCloseTo(1, 4)
        }
      },
    )
  })
})
