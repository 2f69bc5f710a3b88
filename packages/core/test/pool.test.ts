import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal, exactIn, exactOut, type FeeTerms, float64, orThrow, Pool, type Trade } from '../src/index.js'
import { product, productCurve, range } from './curves.js'
import { expectNear } from './near.js'
import { property } from './property.js'
import { refusal } from './refusals.js'

const even = { x: 100, y: 100 }
const pool = (terms: FeeTerms<number> = {}) => orThrow(Pool.holding(productCurve, even, terms))

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
    const swap = orThrow(Pool.swap(pool({ fee: 0.2 }), exactIn('x', 125)))
    expect(swap).toMatchObject({
      amountIn: 125,
      amountOut: 50,
      fee: 25,
      feeToken: 'x',
      spotPrice: 1,
      executionPrice: 0.4,
      priceImpact: 0.5,
    })
    expect(swap.pool.reserves).toEqual({ x: 225, y: 50 })
    expect(swap.pool.collected).toEqual({ x: 0, y: 0 })
    expect(swap.spotPriceAfter).toBe(50 / 225)
  })
  test('from the input, collected: the reserves stay on their level', () => {
    const swap = orThrow(Pool.swap(pool({ fee: 0.2, fees: 'collected' }), exactIn('x', 125)))
    expect(swap.amountOut).toBe(50)
    expect(swap.pool.reserves).toEqual({ x: 200, y: 50 })
    expect(swap.pool.collected).toEqual({ x: 25, y: 0 })
  })
  test('from the output: (1 − fee) of what is traded is paid out', () => {
    const swap = orThrow(Pool.swap(pool({ fee: 0.2, feeFrom: 'output' }), exactIn('x', 100)))
    expect(swap).toMatchObject({ amountIn: 100, amountOut: 40, fee: 10, feeToken: 'y', priceImpact: 0.5 })
    expect(swap.pool.reserves).toEqual({ x: 200, y: 60 })
  })
  test('from the output, collected', () => {
    const swap = orThrow(Pool.swap(pool({ fee: 0.2, feeFrom: 'output', fees: 'collected' }), exactIn('x', 100)))
    expect(swap.pool.reserves).toEqual({ x: 200, y: 50 })
    expect(swap.pool.collected).toEqual({ x: 0, y: 10 })
  })
  test('selling Y is buying X: prices stay Y per X', () => {
    const swap = orThrow(Pool.swap(pool(), exactIn('y', 100)))
    expect(swap).toMatchObject({ amountIn: 100, amountOut: 50, feeToken: 'y', executionPrice: 2, priceImpact: 0.5 })
    expect(swap.spotPriceAfter).toBe(4)
  })
})

describe.each(conventions)('%s', (_convention, terms) => {
  test.each(trades)(
    '%s: what the trader pays and takes is what the pool and the fees gain and lose',
    (_kind, trade) => {
      const before = pool(terms)
      const { amountIn, amountOut, fee, feeToken, pool: after } = orThrow(Pool.swap(before, trade))
      const tokenIn = (trade.kind === 'exactIn') === (trade.token === 'x') ? 'x' : 'y'
      const tokenOut = tokenIn === 'x' ? 'y' : 'x'
      const total = (token: 'x' | 'y') => after.reserves[token] + after.collected[token]
      expectNear(float64, total(tokenIn), 100 + amountIn, 4)
      expectNear(float64, total(tokenOut), 100 - amountOut, 4)
      expect(trade.kind === 'exactIn' ? amountIn : amountOut).toBe(trade.amount)
      expect(feeToken).toBe(terms.feeFrom === 'output' ? tokenOut : tokenIn)
      expectNear(float64, fee, 0.2 * (terms.feeFrom === 'output' ? amountOut / 0.8 : amountIn), 4)
      expect(orThrow(Pool.liquidity(after))).toBeGreaterThanOrEqual(terms.fees === 'collected' ? 100 - 1e-12 : 100.1)
    },
  )

  property(
    'exact in and exact out are inverse',
    [fc.double({ min: 1e-6, max: 1e6, noNaN: true }), fc.constantFrom<'x' | 'y'>('x', 'y')],
    (amount, token) => {
      const paid = orThrow(Pool.swap(pool(terms), exactIn(token, amount)))
      fc.pre(paid.amountOut < 79)
      const back = orThrow(Pool.swap(pool(terms), exactOut(token === 'x' ? 'y' : 'x', paid.amountOut)))
      // The nearer to the last token, the more a rounding of the output is worth.
      expectNear(float64, back.amountIn, amount, 2000)
      expectNear(float64, back.fee, paid.fee, 2000)
    },
  )

  property('a round trip costs', [fc.double({ min: 1e-3, max: 1e3, noNaN: true })], amount => {
    const there = orThrow(Pool.swap(pool(terms), exactIn('x', amount)))
    const back = orThrow(Pool.swap(there.pool, exactIn('y', there.amountOut)))
    expect(back.amountOut).toBeLessThan(amount)
  })

  test('a trade of nothing costs nothing, at the spot price', () => {
    const { pool: after, ...swap } = orThrow(Pool.swap(pool(terms), exactIn('x', 0)))
    expect(swap).toEqual({
      amountIn: 0,
      amountOut: 0,
      fee: 0,
      feeToken: terms.feeFrom === 'output' ? 'y' : 'x',
      spotPrice: 1,
      spotPriceAfter: 1,
      executionPrice: 1,
      priceImpact: 0,
    })
    expect(after).toEqual(pool(terms))
  })
})

describe('price impact', () => {
  property(
    'is the same with a fee and without',
    [fc.double({ min: 1e-3, max: 1e3, noNaN: true }), fc.double({ min: 0, max: 0.9, noNaN: true })],
    (amount, fee) => {
      const free = orThrow(Pool.swap(pool(), exactIn('x', amount)))
      const charged = orThrow(Pool.swap(pool({ fee }), exactIn('x', amount / (1 - fee))))
      expectNear(float64, charged.priceImpact, free.priceImpact, 16, 1)
    },
  )
  property('of the constant product is Δx/(x + Δx)', [fc.double({ min: 1e-3, max: 1e3, noNaN: true })], amount => {
    expectNear(float64, orThrow(Pool.swap(pool(), exactIn('x', amount))).priceImpact, amount / (100 + amount), 8, 1)
  })
})

describe('opening', () => {
  test('holds the reserves of so much liquidity at that price', () => {
    const opened = orThrow(Pool.open(productCurve, { price: 4, liquidity: 100, fee: 0.003 }))
    expect(opened).toMatchObject({ reserves: { x: 50, y: 200 }, fee: 0.003, feeFrom: 'input', fees: 'compounded' })
    expectNear(float64, orThrow(Pool.liquidity(opened)), 100, 4)
    expect(orThrow(Pool.spotPrice(opened))).toBe(4)
  })
  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('a liquidity of %d is refused', liquidity => {
    expect(refusal(Pool.open(productCurve, { price: 1, liquidity }))).toEqual({
      _tag: 'InvalidQuantity',
      quantity: 'liquidity',
      given: String(liquidity),
      allowed: 'a number above 0',
    })
  })
  test('a price that is none is refused', () => {
    expect(refusal(Pool.open(productCurve, { price: 0, liquidity: 1 }))._tag).toBe('InvalidPrice')
  })
  test.each([-0.1, 1, 1.5, Number.NaN])('a fee of %d is refused', fee => {
    const refused = { _tag: 'InvalidQuantity', quantity: 'fee', allowed: 'a fraction of at least 0 and below 1' }
    expect(refusal(Pool.open(productCurve, { price: 1, liquidity: 1, fee }))).toMatchObject(refused)
    expect(refusal(Pool.holding(productCurve, even, { fee }))).toMatchObject(refused)
  })
  test.each([
    { x: -1, y: 1 },
    { x: 0, y: 0 },
    { x: 0, y: 1 },
    { x: Number.NaN, y: 1 },
  ])('reserves of %o are refused', reserves => {
    expect(refusal(Pool.holding(productCurve, reserves))._tag).toBe('InvalidReserves')
  })
  test('in decimals', () => {
    const { of } = decimal
    const curve = orThrow(product(decimal, {}))
    const opened = orThrow(Pool.open(curve, { price: of(2), liquidity: of(1), fee: of('0.003') }))
    const swap = orThrow(Pool.swap(opened, exactIn('x', of(1))))
    // y·0.997/(x + 0.997) with x = 1/√2 and y = √2.
    expectNear(decimal, swap.amountOut, of('0.8273958752187062105433662282730836429720128'), 8)
  })
})

describe('trades that are refused', () => {
  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('an amount of %d', amount => {
    expect(refusal(Pool.swap(pool({ fee: 0.1 }), exactIn('x', amount)))).toMatchObject({
      _tag: 'InvalidQuantity',
      quantity: 'amount',
      given: String(amount),
    })
  })
  test('more than the pool holds, and what the fee from the output makes more than it holds', () => {
    expect(refusal(Pool.swap(pool(), exactOut('y', 101)))).toMatchObject({ _tag: 'InsufficientReserves', token: 'y' })
    expect(refusal(Pool.swap(pool({ fee: 0.2, feeFrom: 'output' }), exactOut('y', 81)))).toMatchObject({
      _tag: 'InsufficientReserves',
      token: 'y',
    })
  })
})

describe('liquidity', () => {
  test('is paid in at the proportion of the reserves', () => {
    const { pool: after, amounts } = orThrow(Pool.addLiquidity(pool(), 50))
    expect(amounts).toEqual({ x: 50, y: 50 })
    expect(after.reserves).toEqual({ x: 150, y: 150 })
    expect(orThrow(Pool.liquidity(after))).toBe(150)
  })
  test('is taken out at the proportion of the reserves', () => {
    const { pool: after, amounts } = orThrow(Pool.removeLiquidity(pool(), 25))
    expect(amounts).toEqual({ x: 25, y: 25 })
    expect(after.reserves).toEqual({ x: 75, y: 75 })
  })
  test('all of it leaves nothing, and then there is no pool', () => {
    const { pool: after, amounts } = orThrow(Pool.removeLiquidity(pool(), 100))
    expect(amounts).toEqual(even)
    expect(after.reserves).toEqual({ x: 0, y: 0 })
    for (const answer of [
      Pool.liquidity(after),
      Pool.spotPrice(after),
      Pool.swap(after, exactIn('x', 1)),
      Pool.addLiquidity(after, 1),
    ]) {
      expect(refusal(answer)._tag).toBe('InvalidReserves')
    }
  })
  test('more than there is, is refused', () => {
    expect(refusal(Pool.removeLiquidity(pool(), 101))).toMatchObject({
      _tag: 'InvalidQuantity',
      quantity: 'liquidity removed',
      given: '101',
    })
  })
  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('%d is no change', change => {
    expect(refusal(Pool.addLiquidity(pool(), change))).toMatchObject({
      _tag: 'InvalidQuantity',
      quantity: 'liquidity added',
    })
    expect(refusal(Pool.removeLiquidity(pool(), change))).toMatchObject({
      _tag: 'InvalidQuantity',
      quantity: 'liquidity removed',
    })
  })
  property('in and out again changes nothing', [fc.double({ min: 1e-3, max: 1e6, noNaN: true })], amount => {
    const added = orThrow(Pool.addLiquidity(pool(), amount))
    const removed = orThrow(Pool.removeLiquidity(added.pool, amount))
    expectNear(float64, removed.pool.reserves.x, 100, 16, 100 + amount)
    expectNear(float64, removed.amounts.x, added.amounts.x, 16, 100 + amount)
  })
  test('leaves collected fees where they are', () => {
    const curve = orThrow(range(float64, { lower: 0.25, upper: 4 }))
    const opened = orThrow(Pool.open(curve, { price: 1, liquidity: 100, fee: 0.5, fees: 'collected' }))
    const traded = orThrow(Pool.swap(opened, exactIn('x', 10))).pool
    expect(traded.collected).toEqual({ x: 5, y: 0 })
    expect(orThrow(Pool.removeLiquidity(traded, 10)).pool.collected).toEqual({ x: 5, y: 0 })
    expect(orThrow(Pool.addLiquidity(traded, 10)).pool.collected).toEqual({ x: 5, y: 0 })
  })
})
