import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import {
  decimal,
  defaultFeeHandling,
  defineFee,
  exactIn,
  float64,
  orThrow,
  type PoolState,
  type PoolTerms,
  poolOf,
  stableSurgeFee,
  type Trade,
} from '../../src/index.js'
import { product, productCurve, range } from '../curves.js'
import { drifting } from '../drifting.js'
import { refusal } from '../refusals.js'

const reserves = { x: 100, y: 400 }
const pool = orThrow(poolOf(productCurve, { reserves, fee: 0.01, protocolFee: 0.5, time: 5 }))
const lowEnd = orThrow(range(float64, {}))

describe('a pool', () => {
  test('says what it is', () => {
    expect(pool.tokens).toEqual(['x', 'y'])
    expect([pool.protocolFee, pool.feeFrom, pool.fees, pool.time]).toEqual([0.5, 'input', 'compounded', 5])
    expect('taken' in pool).toBe(false)
  })
  test('collects fees where its prices have one end', () => {
    for (const prices of [
      { lower: 1, upper: undefined },
      { lower: undefined, upper: 1 },
    ])
      expect(defaultFeeHandling({ prices })).toBe('collected')
  })
  test.each(['fee', 'feeFrom', 'fees', 'protocolFee', 'time'])('may be told its %s, by default as always', term => {
    expect(orThrow(poolOf(productCurve, { reserves, [term]: undefined })).reserves).toEqual(reserves)
  })
})

describe('donations', () => {
  test('enter the reserves', () => {
    const given = orThrow(pool.donate({ x: 1, y: 2 }))
    expect(given).toMatchObject({ reserves: { x: 101, y: 402 }, time: 5, protocolFee: 0.5 })
    expect(given.state).toEqual({ ...pool.state, reserves: { x: 101, y: 402 } })
  })
  test('are amounts of at least 0', () => {
    expect(refusal(pool.donate({ x: -1, y: 2 }))).toMatchObject({ quantity: 'X donated' })
    expect(refusal(pool.donate({ x: 1, y: -2 }))).toMatchObject({ quantity: 'Y donated' })
  })
  test('of nothing to nothing leave no pool', () => {
    const empty = orThrow(pool.removeLiquidity({ share: 1 })).pool
    expect(refusal(empty.donate({ x: 0, y: 0 }))._tag).toBe('InvalidReserves')
  })
})

describe('liquidity of a pool on a curve', () => {
  test('enters as amounts offered, and what is left is told', () => {
    expect(orThrow(pool.addLiquidity({ offered: { x: 50, y: 500 } }))).toMatchObject({
      amounts: { x: 50, y: 200 },
      left: { x: 0, y: 300 },
      liquidity: 100,
      pool: { reserves: { x: 150, y: 600 } },
    })
    expect(orThrow(pool.addLiquidity({ liquidity: 20 })).left).toEqual({ x: 0, y: 0 })
    expect(orThrow(pool.removeLiquidity({ share: 0.5 })).left).toEqual({ x: 0, y: 0 })
  })
  test('is refused with the amount at fault', () => {
    expect(refusal(pool.addLiquidity({ offered: { x: -1, y: 1 } }))).toMatchObject({ quantity: 'X offered' })
    expect(refusal(pool.addLiquidity({ offered: { x: 1, y: -1 } }))).toMatchObject({ quantity: 'Y offered' })
    const tiny = orThrow(poolOf(productCurve, { reserves: { x: 1e-200, y: 1e-200 } }))
    expect(refusal(tiny.addLiquidity({ liquidity: 1e200 }))).toMatchObject({
      _tag: 'NotRepresentable',
      quantity: 'liquidity added',
    })
  })
  test('is of the one token that there is, in decimals too', () => {
    const { of, toText } = decimal
    const atEnd = orThrow(poolOf(lowEnd, { price: 1, liquidity: 10 }))
    expect(orThrow(atEnd.addLiquidity({ offered: { x: 5, y: 7 } })).left).toEqual({ x: 0, y: 7 })
    const exact = orThrow(poolOf(orThrow(range(decimal, {})), { price: of(1), liquidity: of(10) }))
    const { amounts, left } = orThrow(exact.addLiquidity({ offered: { x: of(5), y: of(7) } }))
    expect([amounts.x, amounts.y, left.x, left.y].map(toText)).toEqual(['5', '0', '0', '7'])
  })
})

describe('what is no trade, and no fee', () => {
  test('another token is the other one', () => {
    const trade = exactIn('x', 1)
    expect(orThrow(pool.swap({ ...trade, otherToken: 'y' })).amountIn).toBe(1)
    expect(refusal(pool.swap({ ...trade, otherToken: 'x' } as Trade<number>))).toMatchObject({
      _tag: 'InvalidChoice',
      choice: 'other token',
    })
  })
  test.each([null, 'much', {}, Number.NaN])('a fee of %j', fee => {
    expect(refusal(poolOf(productCurve, { reserves, fee } as unknown as PoolTerms<number>))).toMatchObject({
      _tag: 'InvalidQuantity',
      quantity: 'fee',
    })
  })
  test('a policy whose constant is none', () => {
    const dear = defineFee({
      name: 'dear',
      summary: 'Takes all',
      parameters: {},
      over: ({ one }) => ({ constant: one, rate: () => ({ rate: one }) }),
    })
    expect(refusal(poolOf(productCurve, { reserves, fee: orThrow(dear(float64)) }))).toMatchObject({ quantity: 'fee' })
  })
  test('what a policy remembers', () => {
    const forgetful = defineFee({
      name: 'forgetful',
      summary: 'Remembers no number',
      parameters: {},
      over: ({ of }) => ({ rate: () => ({ rate: of(0), memory: { last: of('none') } }) }),
    })
    const asked = orThrow(poolOf(productCurve, { reserves, fee: orThrow(forgetful(float64)) }))
    expect(refusal(asked.swap(exactIn('x', 1)))).toMatchObject({
      _tag: 'BrokenCurve',
      curve: 'forgetful',
      member: 'rate',
    })
  })
  test('a time that is none', () => {
    expect(refusal(poolOf(productCurve, { reserves, time: Number.NaN }))).toMatchObject({
      quantity: 'time',
      allowed: 'a number of seconds',
    })
  })
})

test('a trade that makes a pool more even pays the base, though it ends with more of what it pays', () => {
  const { rate } = orThrow(stableSurgeFee(float64, { base: 0.01, threshold: 0.1 }))
  const view = { spotPrice: () => 1, time: 0, memory: {}, tokenIn: 'x' } as const
  expect(rate({ ...view, before: { x: 10, y: 100 }, after: { x: 60, y: 20 } })).toEqual({ rate: 0.01 })
  expect(rate({ ...view, before: { x: 100, y: 10 }, after: { x: 60, y: 20 } })).toEqual({ rate: 0.01 })
})

test('a trade that buys nothing is at the spot price', () => {
  const bought = E.right({ amountIn: 1e-9, amountOut: 0, reserves })
  const nothing = { ...productCurve, swap: () => bought } as typeof productCurve
  const swap = orThrow(orThrow(poolOf(nothing, { reserves })).swap(exactIn('x', 1e-9)))
  expect(swap).toMatchObject({ executionPrice: 4, priceImpact: 0 })
})

describe('a saved pool', () => {
  const changed = (change: object) => poolOf(productCurve, { state: { ...pool.state, ...change } as PoolState })
  test('holds numbers and texts of numbers alone', () => {
    expect(refusal(changed({ reserves: { x: true, y: 1 } }))).toMatchObject({ quantity: 'saved reserves: x' })
  })
  test.each([null, undefined])('has the parameters of its fee, not %j', parameters => {
    const terms = { ...pool.state.terms, fee: { name: 'constant', parameters } }
    expect(refusal(changed({ terms }))).toMatchObject({ quantity: 'terms of the saved pool' })
  })
  test('has a fee that is one', () => {
    const terms = { ...pool.state.terms, fee: { name: 'constant', parameters: { rate: 2 } } }
    expect(refusal(changed({ terms }))).toMatchObject({ _tag: 'InvalidQuantity', quantity: 'fee' })
  })
  test('opens at the time at which it was saved, and trades on', () => {
    expect(orThrow(poolOf(productCurve, { state: pool.state, time: 5 })).state).toEqual(pool.state)
    const moving = orThrow(drifting(float64, {}))
    const saved = orThrow(orThrow(poolOf(moving, { price: 1, liquidity: 1 })).at({ time: 9 }))
    const again = orThrow(poolOf(moving, { state: saved.state }))
    expect(again.swap(exactIn('x', 0.1))).toMatchObject({ _tag: 'Right' })
    expect(orThrow(orThrow(product(float64)).liquidity(reserves))).toBeCloseTo(200, 12)
  })
})
