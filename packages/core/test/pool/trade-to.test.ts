import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal, directionalFee, float64, offPegFee, orThrow, poolOf } from '../../src/index.js'
import { product, productCurve, range } from '../curves.js'
import { expectNear } from '../near.js'
import { property } from '../property.js'
import { refusal } from '../refusals.js'

const prices = fc.double({ min: 0.01, max: 100, noNaN: true })
const fees = fc.double({ min: 0, max: 0.5, noNaN: true })
const sides = fc.constantFrom<'input' | 'output'>('input', 'output')
const curves = { product: productCurve, range: orThrow(range(float64, { lower: 1e-3, upper: 1e3 })) }

describe('the trade to a price', () => {
  test('by hand: the price quadruples, X halves', () => {
    const pool = orThrow(poolOf(productCurve, { reserves: { x: 100, y: 100 } }))
    expect(orThrow(pool.tradeTo?.(4) ?? expect.fail())).toEqual({ kind: 'exactIn', token: 'y', amount: 100 })
    expect(orThrow(pool.tradeTo?.(0.25) ?? expect.fail())).toEqual({ kind: 'exactIn', token: 'x', amount: 100 })
    expect(orThrow(pool.tradeTo?.(1) ?? expect.fail())).toBeUndefined()
  })

  describe.each(Object.entries(curves))('%s', (_name, curve) => {
    property('takes the quote, fee included, to the market', [prices, fees, sides], (price, fee, feeFrom) => {
      const pool = orThrow(poolOf(curve, { price: 1, liquidity: 100, fee, feeFrom, fees: 'collected' }))
      const trade = orThrow(pool.tradeTo?.(price) ?? expect.fail())
      const isInside = price > 1 - fee && price < 1 / (1 - fee)
      // At the edges themselves a rounding decides.
      fc.pre([price / (1 - fee), price * (1 - fee)].every(ratio => Math.abs(ratio - 1) > 1e-12))
      expect(trade === undefined).toBe(isInside)
      if (trade === undefined) return
      const { pool: after } = orThrow(pool.swap(trade))
      const quote = orThrow(after.quote(trade.token))
      expectNear(float64, trade.token === 'x' ? quote : 1 / quote, price, 1e5)
    })

    property(
      'is the one that earns most, whatever becomes of the fee',
      [prices, fees, sides, fc.constantFrom<'compounded' | 'collected'>('compounded', 'collected')],
      (price, fee, feeFrom, handling) => {
        const pool = orThrow(poolOf(curve, { price: 1, liquidity: 100, fee, feeFrom, fees: handling }))
        const trade = orThrow(pool.tradeTo?.(price) ?? expect.fail())
        if (trade === undefined) return
        const profit = (factor: number) => {
          const { amountIn, amountOut } = orThrow(pool.swap({ ...trade, amount: trade.amount * factor }))
          return trade.token === 'x' ? amountOut - price * amountIn : price * amountOut - amountIn
        }
        const rounding = 1e-12 * trade.amount * Math.max(1, price)
        expect(profit(1)).toBeGreaterThanOrEqual(-rounding)
        for (const factor of [0.5, 0.99, 1.01, 1.5]) expect(profit(factor)).toBeLessThanOrEqual(profit(1) + rounding)
      },
    )
  })

  test('beyond its range takes all that there is', () => {
    const curve = orThrow(range(float64, { lower: 1, upper: 4 }))
    const pool = orThrow(poolOf(curve, { price: 2, liquidity: 10, fee: 0.01 }))
    const trade = orThrow(pool.tradeTo?.(100) ?? expect.fail())
    const { pool: after } = orThrow(pool.swap(trade ?? expect.fail()))
    expectNear(float64, after.reserves.x, 0, 100, 10)
  })
  test('is none at the end of the prices, where nothing is left to buy', () => {
    const curve = orThrow(range(float64, { lower: 1, upper: 4 }))
    const at = (price: number) => orThrow(poolOf(curve, { price, liquidity: 10, fee: 0.01 }))
    expect(orThrow(at(4).tradeTo?.(100) ?? expect.fail())).toBeUndefined()
    expect(orThrow(at(1).tradeTo?.(0.01) ?? expect.fail())).toBeUndefined()
  })
  test('of a directional fee stays inside the band of its two rates', () => {
    const fee = orThrow(directionalFee(float64, { payingX: 0.5, payingY: 0.2 }))
    const pool = orThrow(poolOf(productCurve, { reserves: { x: 100, y: 100 }, fee, fees: 'collected' }))
    for (const price of [0.5, 1, 1.25]) expect(orThrow(pool.tradeTo?.(price) ?? expect.fail())).toBeUndefined()
    for (const price of [0.49, 1.26]) expect(orThrow(pool.tradeTo?.(price) ?? expect.fail())).toBeDefined()
  })
  test('is left out where the rate depends on the size', () => {
    const fee = orThrow(offPegFee(float64, {}))
    expect(orThrow(poolOf(productCurve, { reserves: { x: 1, y: 1 }, fee })).tradeTo).toBeUndefined()
  })
  test('in decimals', () => {
    const curve = orThrow(product(decimal, {}))
    const { of } = decimal
    const pool = orThrow(poolOf(curve, { price: of(1), liquidity: of(100), fee: of('0.003'), fees: 'collected' }))
    const trade = orThrow(pool.tradeTo?.(of(2)) ?? expect.fail()) ?? expect.fail()
    const quote = orThrow(orThrow(pool.swap(trade)).pool.quote('y'))
    expectNear(decimal, quote, of('0.5'), 100)
  })
  test.each([0, -1, Number.NaN])('a price of %d is refused', price => {
    const pool = orThrow(poolOf(productCurve, { reserves: { x: 1, y: 1 } }))
    expect(refusal(pool.tradeTo?.(price) ?? expect.fail())._tag).toBe('InvalidPrice')
  })
})
