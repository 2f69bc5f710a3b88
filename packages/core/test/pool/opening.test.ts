import { describe, expect, test } from 'vitest'
import { decimal, exactIn, float64, orThrow, poolOf } from '../../src/index.js'
import { product, productCurve } from '../curves.js'
import { expectNear } from '../near.js'
import { refusal } from '../refusals.js'

const even = { x: 100, y: 100 }

describe('opening', () => {
  test('holds the reserves of so much liquidity at that price', () => {
    const opened = orThrow(poolOf(productCurve, { price: 4, liquidity: 100, fee: 0.003 }))
    expect(opened).toMatchObject({
      reserves: { x: 50, y: 200 },
      policy: { name: 'constant', constant: 0.003 },
      feeFrom: 'input',
      fees: 'compounded',
    })
    expectNear(float64, orThrow(opened.liquidity()), 100, 4)
    expect(orThrow(opened.spotPrice())).toBe(4)
  })
  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('a liquidity of %d is refused', liquidity => {
    expect(refusal(poolOf(productCurve, { price: 1, liquidity }))).toEqual({
      _tag: 'InvalidQuantity',
      quantity: 'liquidity',
      given: String(liquidity),
      allowed: 'a number above 0',
    })
  })
  test('a price that is none is refused', () => {
    expect(refusal(poolOf(productCurve, { price: 0, liquidity: 1 }))._tag).toBe('InvalidPrice')
  })
  test.each([-0.1, 1, 1.5, Number.NaN])('a fee of %d is refused', fee => {
    const refused = { _tag: 'InvalidQuantity', quantity: 'fee', allowed: 'a fraction of at least 0 and below 1' }
    expect(refusal(poolOf(productCurve, { price: 1, liquidity: 1, fee }))).toMatchObject(refused)
    expect(refusal(poolOf(productCurve, { reserves: even, fee }))).toMatchObject(refused)
  })
  test.each([
    { x: -1, y: 1 },
    { x: 0, y: 0 },
    { x: 0, y: 1 },
    { x: Number.NaN, y: 1 },
  ])('reserves of %o are refused', reserves => {
    expect(refusal(poolOf(productCurve, { reserves }))._tag).toBe('InvalidReserves')
  })
  test('in decimals', () => {
    const { of } = decimal
    const curve = orThrow(product(decimal, {}))
    const opened = orThrow(poolOf(curve, { price: of(2), liquidity: of(1), fee: of('0.003') }))
    const swap = orThrow(opened.swap(exactIn('x', of(1))))
    // y·0.997/(x + 0.997) with x = 1/√2 and y = √2.
    expectNear(decimal, swap.amountOut, of('0.8273958752187062105433662282730836429720128'), 8)
  })
})
