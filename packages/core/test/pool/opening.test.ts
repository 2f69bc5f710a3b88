import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal, exactIn, float64, orThrow, type PoolTerms, poolOf } from '../../src/index.js'
import { product, productCurve, range } from '../curves.js'
import { expectNear } from '../near.js'
import { property } from '../property.js'
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

describe('amounts offered', () => {
  const wide = orThrow(range(float64, { lower: 4545, upper: 5500 }))

  test('are taken in the proportion of the curve at that price: 1 X and 5,000 Y', () => {
    const opened = orThrow(poolOf(wide, { price: 5000, offered: { x: 1, y: 5000 } }))
    expect(orThrow(opened.liquidity())).toBeCloseTo(1517.8823437515, 9)
    expect(orThrow(opened.spotPrice())).toBeCloseTo(5000, 8)
    expect(opened.taken.y).toBe(5000)
    expect(opened.taken.x).toBeCloseTo(0.998976618347426, 12)
    expect(opened.left.x).toBeCloseTo(0.001023381652574, 12)
    expect(opened.left.y).toBe(0)
    expect(opened.reserves).toEqual(opened.taken)
  })
  test('the other token may be the scarce one', () => {
    const { taken, left } = orThrow(poolOf(productCurve, { price: 4, offered: { x: 1, y: 100 } }))
    expect(taken).toEqual({ x: 1, y: 4 })
    expect(left).toEqual({ x: 0, y: 96 })
  })
  test('outside its range a pool takes one token only', () => {
    const { taken, left } = orThrow(poolOf(wide, { price: 6000, offered: { x: 1, y: 5000 } }))
    expect(taken).toEqual({ x: 0, y: 5000 })
    expect(left).toEqual({ x: 1, y: 0 })
    expect(refusal(poolOf(wide, { price: 6000, offered: { x: 1, y: 0 } }))).toMatchObject({
      quantity: 'amounts offered',
      allowed: 'an amount of Y above 0: that is what the pool holds at this price',
    })
  })
  test.each([
    { x: -1, y: 1 },
    { x: Number.NaN, y: 1 },
    { x: 0, y: 0 },
    { x: 0, y: 1 },
  ])('%o are refused', offered => {
    expect(refusal(poolOf(productCurve, { price: 1, offered }))._tag).toBe('InvalidQuantity')
  })
  property(
    'taken and left are what was offered, and the price is the one asked for',
    [fc.double({ min: 1e-3, max: 1e6, noNaN: true }), fc.double({ min: 1e-3, max: 1e9, noNaN: true })],
    (x, y) => {
      const opened = orThrow(poolOf(wide, { price: 5000, offered: { x, y } }))
      const { taken, left } = opened
      expectNear(float64, orThrow(opened.spotPrice()), 5000, 1000)
      expectNear(float64, taken.x + left.x, x, 2)
      expectNear(float64, taken.y + left.y, y, 2)
      expect(left.x === 0 || left.y === 0).toBe(true)
    },
  )
})

describe('a value', () => {
  test('is that of the reserves at the price', () => {
    const opened = orThrow(poolOf(productCurve, { price: 4, deposit: 800 }))
    expect(opened.reserves).toEqual({ x: 100, y: 400 })
  })
  test('outside the range is that of one token', () => {
    const curve = orThrow(range(float64, { lower: 1, upper: 4 }))
    const opened = orThrow(poolOf(curve, { price: 8, deposit: 100 }))
    expect(opened.reserves.x).toBe(0)
    expectNear(float64, opened.reserves.y, 100, 4)
  })
  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('of %d is refused', deposit => {
    expect(refusal(poolOf(productCurve, { price: 1, deposit }))).toMatchObject({ quantity: 'deposit' })
  })
})

describe('a pool opens in one way', () => {
  test.each([
    [{}, 'nothing'],
    [{ price: 1 }, 'price'],
    [{ liquidity: 1 }, 'liquidity'],
    [{ price: 1, liquidity: 1, deposit: 1 }, 'price, liquidity, deposit'],
    [{ price: 1, reserves: even }, 'price, reserves'],
  ])('%o is none', (terms, given) => {
    const error = refusal(poolOf(productCurve, terms as PoolTerms<number>))
    expect(error).toMatchObject({ _tag: 'InvalidQuantity', quantity: 'opening', given })
  })
  test('terms that are undefined are left out', () => {
    const terms = { price: 1, liquidity: 2, deposit: undefined } as unknown as { price: number; liquidity: number }
    expect(orThrow(poolOf(productCurve, terms)).reserves).toEqual({ x: 2, y: 2 })
  })
  test.each([Number.NaN, Number.POSITIVE_INFINITY])('a time of %d is refused', time => {
    expect(refusal(poolOf(productCurve, { reserves: even, time }))).toMatchObject({ quantity: 'time' })
  })
})

test('fees are collected where the prices have an end, and compounded elsewhere', () => {
  const curve = orThrow(range(float64, { lower: 1, upper: 4 }))
  expect(orThrow(poolOf(curve, { price: 2, liquidity: 1 })).fees).toBe('collected')
  expect(orThrow(poolOf(productCurve, { price: 2, liquidity: 1 })).fees).toBe('compounded')
  expect(orThrow(poolOf(curve, { price: 2, liquidity: 1, fees: 'compounded' })).fees).toBe('compounded')
})
