import { describe, expect, test } from 'vitest'
import { exactIn, float64, orThrow, poolOf } from '../../src/index.js'
import { productCurve, range } from '../curves.js'
import { refusal } from '../refusals.js'

const even = { x: 100, y: 100 }
const half = { reserves: even, fee: 0.2, protocolFee: 0.5 }

describe('the part of the fee that leaves the pool', () => {
  test('is a number of its own, and the rest compounds', () => {
    const swap = orThrow(orThrow(poolOf(productCurve, half)).swap(exactIn('x', 125)))
    expect(swap).toMatchObject({ amountIn: 125, amountOut: 50, fees: { x: 25, y: 0 }, protocolFees: { x: 12.5, y: 0 } })
    expect(swap.pool.reserves).toEqual({ x: 212.5, y: 50 })
    expect(swap.pool.protocolFees).toEqual({ x: 12.5, y: 0 })
    expect(swap.pool.collected).toEqual({ x: 0, y: 0 })
  })
  test('is left out of what is collected', () => {
    const swap = orThrow(orThrow(poolOf(productCurve, { ...half, fees: 'collected' })).swap(exactIn('x', 125)))
    expect(swap.pool.reserves).toEqual({ x: 200, y: 50 })
    expect(swap.pool.collected).toEqual({ x: 12.5, y: 0 })
    expect(swap.pool.protocolFees).toEqual({ x: 12.5, y: 0 })
  })
  test('is taken from the output where the fee is', () => {
    const swap = orThrow(orThrow(poolOf(productCurve, { ...half, feeFrom: 'output' })).swap(exactIn('x', 100)))
    expect(swap).toMatchObject({ amountOut: 40, fees: { x: 0, y: 10 }, protocolFees: { x: 0, y: 5 } })
    expect(swap.pool.reserves).toEqual({ x: 200, y: 55 })
  })
  test('adds up over trades, of both tokens', () => {
    const first = orThrow(orThrow(poolOf(productCurve, half)).swap(exactIn('x', 125))).pool
    const second = orThrow(first.swap(exactIn('y', 10))).pool
    expect(second.protocolFees).toEqual({ x: 12.5, y: 1 })
    expect(orThrow(second.removeLiquidity({ share: 1 })).pool.protocolFees).toEqual({ x: 12.5, y: 1 })
  })
  test('may be all of it, so that liquidity never grows', () => {
    const swap = orThrow(orThrow(poolOf(productCurve, { ...half, protocolFee: 1 })).swap(exactIn('x', 125)))
    expect(swap.pool.reserves).toEqual({ x: 200, y: 50 })
  })
  test('is none by default', () => {
    const curve = orThrow(range(float64, { lower: 0.25, upper: 4 }))
    const swap = orThrow(orThrow(poolOf(curve, { price: 1, liquidity: 1, fee: 0.1 })).swap(exactIn('x', 0.01)))
    expect(swap.protocolFees).toEqual({ x: 0, y: 0 })
  })
  test.each([-0.1, 1.1, Number.NaN])('of %d is refused', protocolFee => {
    expect(refusal(poolOf(productCurve, { reserves: even, protocolFee }))).toMatchObject({
      _tag: 'InvalidQuantity',
      quantity: 'protocolFee',
      allowed: 'a fraction from 0 to 1',
    })
  })
})
