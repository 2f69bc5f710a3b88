import { float64, greeks, impermanentLoss, lvrRate, orThrow } from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { concentrated } from '../src/index.ts'

const near = (actual: number, expected: number) => expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-12)

describe('a range at a price of 1e250, where the squares of its prices overflow', () => {
  const curve = orThrow(concentrated(float64, { lower: 5e249, upper: 2e250 }))
  test('holds what is right', () => {
    const { x, y } = orThrow(curve.reserves(1e250))
    near(x, 2.928932188134525e-126)
    near(y, 2.928932188134525e124)
    near(orThrow(curve.value(1e250)), 5.857864376269049e124)
  })
  test('loses what is right', () => {
    near(orThrow(impermanentLoss(curve, 1e250, 1e251)), 0.780526039784264)
  })
  test('has no gamma that float64 can represent, and says how large it is', () => {
    expect(greeks(curve, 1e250)).toMatchObject({
      left: { _tag: 'NotRepresentable', quantity: 'gamma', given: '-5e-376' },
    })
    near(orThrow(lvrRate(curve, 1e250, 0.5)), 0.0625e125)
  })
  test('trades along its level', () => {
    const held = orThrow(curve.reserves(1e250))
    near(orThrow(curve.liquidity(held)), 1)
    near(orThrow(curve.spotPrice(held)), 1e250)
    const { amountOut } = orThrow(curve.swap(held, { kind: 'exactIn', token: 'x', amount: 1e-126 }))
    near(amountOut, 1e124 / 1.1)
  })
})

test('a range over thirty orders of magnitude far above 1 holds X at its lower end', () => {
  const curve = orThrow(concentrated(float64, { lower: 7.053e276, upper: 1.593978e307 }))
  near(orThrow(curve.reserves(7.873e-226)).x, 3.765416818469838e-139)
})
