import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactIn, type FeeTerms, float64, orThrow, poolOf } from '../../src/index.js'
import { productCurve, range } from '../curves.js'
import { expectNear } from '../near.js'
import { property } from '../property.js'
import { refusal } from '../refusals.js'

const even = { x: 100, y: 100 }
const pool = (terms: FeeTerms<number> = {}) => orThrow(poolOf(productCurve, { reserves: even, ...terms }))

describe('liquidity', () => {
  test('is paid in at the proportion of the reserves', () => {
    const { pool: after, amounts } = orThrow(pool().addLiquidity({ liquidity: 50 }))
    expect(amounts).toEqual({ x: 50, y: 50 })
    expect(after.reserves).toEqual({ x: 150, y: 150 })
    expect(orThrow(after.liquidity())).toBe(150)
  })
  test('is taken out at the proportion of the reserves', () => {
    const { pool: after, amounts } = orThrow(pool().removeLiquidity({ liquidity: 25 }))
    expect(amounts).toEqual({ x: 25, y: 25 })
    expect(after.reserves).toEqual({ x: 75, y: 75 })
  })
  test('all of it leaves nothing, and then there is no pool', () => {
    const { pool: after, amounts } = orThrow(pool().removeLiquidity({ liquidity: 100 }))
    expect(amounts).toEqual(even)
    expect(after.reserves).toEqual({ x: 0, y: 0 })
    for (const answer of [
      after.liquidity(),
      after.spotPrice(),
      after.swap(exactIn('x', 1)),
      after.addLiquidity({ liquidity: 1 }),
    ]) {
      expect(refusal(answer)._tag).toBe('InvalidReserves')
    }
  })
  test('more than there is, is refused', () => {
    expect(refusal(pool().removeLiquidity({ liquidity: 101 }))).toMatchObject({
      _tag: 'InvalidQuantity',
      quantity: 'liquidity removed',
      given: '101',
    })
  })
  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('%d is no change', change => {
    expect(refusal(pool().addLiquidity({ liquidity: change }))).toMatchObject({
      _tag: 'InvalidQuantity',
      quantity: 'liquidity added',
    })
    expect(refusal(pool().removeLiquidity({ liquidity: change }))).toMatchObject({
      _tag: 'InvalidQuantity',
      quantity: 'liquidity removed',
    })
  })
  property('in and out again changes nothing', [fc.double({ min: 1e-3, max: 1e6, noNaN: true })], amount => {
    const added = orThrow(pool().addLiquidity({ liquidity: amount }))
    const removed = orThrow(added.pool.removeLiquidity({ liquidity: amount }))
    expectNear(float64, removed.pool.reserves.x, 100, 16, 100 + amount)
    expectNear(float64, removed.amounts.x, added.amounts.x, 16, 100 + amount)
  })
  test('leaves collected fees where they are', () => {
    const curve = orThrow(range(float64, { lower: 0.25, upper: 4 }))
    const opened = orThrow(poolOf(curve, { price: 1, liquidity: 100, fee: 0.5, fees: 'collected' }))
    const traded = orThrow(opened.swap(exactIn('x', 10))).pool
    expect(traded.collected).toEqual({ x: 5, y: 0 })
    expect(orThrow(traded.removeLiquidity({ liquidity: 10 })).pool.collected).toEqual({ x: 5, y: 0 })
    expect(orThrow(traded.addLiquidity({ liquidity: 10 })).pool.collected).toEqual({ x: 5, y: 0 })
  })
})
