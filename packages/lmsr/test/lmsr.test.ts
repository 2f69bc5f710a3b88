import { exactIn, float64, impermanentLoss, orThrow } from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { lmsr } from '../src/index.ts'

describe.each([0.1, 0.5, 0.8])('at the weight %s', weight => {
  const curve = orThrow(lmsr(float64, { weight }))

  test.each([1e-6, 0.3, 1, 2000])('X makes up that share of the value at the price %s', price => {
    const { x } = orThrow(curve.reserves(price))
    expect((price * x) / orThrow(curve.value(price))).toBeCloseTo(weight, 13)
  })

  test.each([0.25, 2, 10])('the impermanent loss is that of the published formula where the price goes ×%s', ratio => {
    const published = 1 - ratio ** weight / (weight * ratio + 1 - weight)
    expect(orThrow(impermanentLoss(curve, 50, 50 * ratio))).toBeCloseTo(published, 13)
  })

  test('a swap pays what the published formula says', () => {
    const published = 7 * (1 - (3 / (3 + 2)) ** (weight / (1 - weight)))
    expect(orThrow(curve.swap({ x: 3, y: 7 }, exactIn('x', 2))).amountOut).toBeCloseTo(published, 13)
  })
})
