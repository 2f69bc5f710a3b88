import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactIn, exactOut, type FeeTerms, float64, orThrow, poolOf, type Trade } from '../../src/index.js'
import { productCurve } from '../curves.js'
import { expectNear } from '../near.js'
import { property } from '../property.js'

const even = { x: 100, y: 100 }
const pool = (terms: FeeTerms<number> = {}) => orThrow(poolOf(productCurve, { reserves: even, ...terms }))

const conventions: readonly (readonly [string, FeeTerms<number>])[] = [
  ['from the input, compounded', { fee: 0.2 }],
  ['from the input, collected', { fee: 0.2, fees: 'collected' }],
  ['from the output, compounded', { fee: 0.2, feeFrom: 'output' }],
  ['from the output, collected', { fee: 0.2, feeFrom: 'output', fees: 'collected' }],
]
const trades: readonly (readonly [string, Trade<number>])[] = [
  ['exact X in', exactIn('x', 25)],
  ['exact Y in', exactIn('y', 25)],
  ['exact X out', exactOut('x', 20)],
  ['exact Y out', exactOut('y', 20)],
]

describe('a fee', () => {
  test('from the input: (1 − fee) of what is paid is traded', () => {
    const swap = orThrow(pool({ fee: 0.2 }).swap(exactIn('x', 125)))
    expect(swap).toMatchObject({
      amountIn: 125,
      amountOut: 50,
      fees: { x: 25, y: 0 },
      feeToken: 'x',
      feeRate: 0.2,
      spotPrice: 1,
      executionPrice: 0.4,
      priceImpact: 0.5,
    })
    expect(swap.pool.reserves).toEqual({ x: 225, y: 50 })
    expect(swap.pool.collected).toEqual({ x: 0, y: 0 })
    expect(swap.spotPriceAfter).toBe(50 / 225)
  })
  test('from the input, collected: the reserves stay on their level', () => {
    const swap = orThrow(pool({ fee: 0.2, fees: 'collected' }).swap(exactIn('x', 125)))
    expect(swap.amountOut).toBe(50)
    expect(swap.pool.reserves).toEqual({ x: 200, y: 50 })
    expect(swap.pool.collected).toEqual({ x: 25, y: 0 })
  })
  test('from the output: (1 − fee) of what is traded is paid out', () => {
    const swap = orThrow(pool({ fee: 0.2, feeFrom: 'output' }).swap(exactIn('x', 100)))
    expect(swap).toMatchObject({ amountIn: 100, amountOut: 40, fees: { x: 0, y: 10 }, feeToken: 'y', priceImpact: 0.5 })
    expect(swap.pool.reserves).toEqual({ x: 200, y: 60 })
  })
  test('from the output, collected', () => {
    const swap = orThrow(pool({ fee: 0.2, feeFrom: 'output', fees: 'collected' }).swap(exactIn('x', 100)))
    expect(swap.pool.reserves).toEqual({ x: 200, y: 50 })
    expect(swap.pool.collected).toEqual({ x: 0, y: 10 })
  })
  test('selling Y is buying X: prices stay Y per X', () => {
    const swap = orThrow(pool().swap(exactIn('y', 100)))
    expect(swap).toMatchObject({ amountIn: 100, amountOut: 50, feeToken: 'y', executionPrice: 2, priceImpact: 0.5 })
    expect(swap.spotPriceAfter).toBe(4)
  })
})

describe.each(conventions)('%s', (_convention, terms) => {
  test.each(trades)(
    '%s: what the trader pays and takes is what the pool and the fees gain and lose',
    (_kind, trade) => {
      const before = pool(terms)
      const { amountIn, amountOut, fees, feeToken, pool: after } = orThrow(before.swap(trade))
      const tokenIn = (trade.kind === 'exactIn') === (trade.token === 'x') ? 'x' : 'y'
      const tokenOut = tokenIn === 'x' ? 'y' : 'x'
      const total = (token: 'x' | 'y') => after.reserves[token] + after.collected[token]
      expectNear(float64, total(tokenIn), 100 + amountIn, 4)
      expectNear(float64, total(tokenOut), 100 - amountOut, 4)
      expect(trade.kind === 'exactIn' ? amountIn : amountOut).toBe(trade.amount)
      expect(feeToken).toBe(terms.feeFrom === 'output' ? tokenOut : tokenIn)
      expectNear(float64, fees[feeToken], 0.2 * (terms.feeFrom === 'output' ? amountOut / 0.8 : amountIn), 4)
      expect(orThrow(after.liquidity())).toBeGreaterThanOrEqual(terms.fees === 'collected' ? 100 - 1e-12 : 100.1)
    },
  )

  property(
    'exact in and exact out are inverse',
    [fc.double({ min: 1e-6, max: 1e6, noNaN: true }), fc.constantFrom<'x' | 'y'>('x', 'y')],
    (amount, token) => {
      const paid = orThrow(pool(terms).swap(exactIn(token, amount)))
      fc.pre(paid.amountOut < 79)
      const back = orThrow(pool(terms).swap(exactOut(token === 'x' ? 'y' : 'x', paid.amountOut)))
      // The nearer to the last token, the more a rounding of the output is worth.
      expectNear(float64, back.amountIn, amount, 2000)
      expectNear(float64, back.fees[back.feeToken], paid.fees[paid.feeToken], 2000)
    },
  )

  property('a round trip costs', [fc.double({ min: 1e-3, max: 1e3, noNaN: true })], amount => {
    const there = orThrow(pool(terms).swap(exactIn('x', amount)))
    const back = orThrow(there.pool.swap(exactIn('y', there.amountOut)))
    expect(back.amountOut).toBeLessThan(amount)
  })

  test('a trade of nothing costs nothing, at the spot price', () => {
    const { pool: after, ...swap } = orThrow(pool(terms).swap(exactIn('x', 0)))
    expect(swap).toEqual({
      amountIn: 0,
      amountOut: 0,
      fees: { x: 0, y: 0 },
      protocolFees: { x: 0, y: 0 },
      feeRate: 0.2,
      feeToken: terms.feeFrom === 'output' ? 'y' : 'x',
      spotPrice: 1,
      spotPriceAfter: 1,
      executionPrice: 1,
      priceImpact: 0,
    })
    expect(after.state).toEqual(pool(terms).state)
  })
})

describe('price impact', () => {
  property(
    'is the same with a fee and without',
    [fc.double({ min: 1e-3, max: 1e3, noNaN: true }), fc.double({ min: 0, max: 0.9, noNaN: true })],
    (amount, fee) => {
      const free = orThrow(pool().swap(exactIn('x', amount)))
      const charged = orThrow(pool({ fee }).swap(exactIn('x', amount / (1 - fee))))
      expectNear(float64, charged.priceImpact, free.priceImpact, 16, 1)
    },
  )
  property('of the constant product is Δx/(x + Δx)', [fc.double({ min: 1e-3, max: 1e3, noNaN: true })], amount => {
    expectNear(float64, orThrow(pool().swap(exactIn('x', amount))).priceImpact, amount / (100 + amount), 8, 1)
  })
})
