import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal, definePool, exactIn, exactOut, float64, orThrow, type PoolRules, poolOf } from '../../src/index.js'
import { expectNear } from '../near.js'
import { property } from '../property.js'
import { refusal } from '../refusals.js'
import { shares } from '../shares.js'
import { wrong } from './wrong-rules.js'

/** A constant product that charges for X in and not for Y in, drifts with its oracle, and has no formula for exact outputs. */
const oneWay = definePool({
  name: 'one-way',
  summary: 'A constant product that charges only those who pay X',
  parameters: { rate: { default: 0.2, atLeast: 0, below: 1, unit: 'share', meaning: 'fee of trades that pay X' } },
  over: (real, { rate }) => {
    const { add, sub, mul, div, sqrt, one, zero } = real
    type N = typeof one
    const after = (tokenIn: 'x' | 'y') => (tokenIn === 'x' ? sub(one, rate) : one)
    const set = (tokenIn: 'x' | 'y', paid: N, left: N, aside: N) =>
      tokenIn === 'x' ? { x: paid, y: left, aside } : { x: left, y: paid, aside }
    return {
      open: ({ price, value }) => {
        const y = div(value, real.of(2))
        return { x: div(y, price), y, aside: zero }
      },
      reserves: ({ x = zero, y = zero }) => ({ x, y }),
      collected: ({ aside = zero }) => ({ x: aside, y: zero }),
      quote: ({ x = zero, y = zero }, tokenIn) => mul(after(tokenIn), tokenIn === 'x' ? div(y, x) : div(x, y)),
      exactIn: ({ x = zero, y = zero, aside = zero }, tokenIn, amount) => {
        const traded = mul(amount, after(tokenIn))
        const fee = sub(amount, traded)
        const [reserveIn, reserveOut] = tokenIn === 'x' ? [x, y] : [y, x]
        const amountOut = div(mul(reserveOut, traded), add(reserveIn, traded))
        const memory = set(tokenIn, add(reserveIn, traded), sub(reserveOut, amountOut), add(aside, fee))
        return { amountIn: amount, amountOut, fees: { x: fee, y: zero }, memory }
      },
      onTime: ({ x = zero, y = zero, aside = zero }, { price }) => {
        if (price === undefined) return { x, y, aside }
        const level = sqrt(mul(x, y))
        return { x: div(level, sqrt(price)), y: mul(level, sqrt(price)), aside }
      },
      scaled: ({ x = zero, y = zero, aside = zero }, scale) => ({ x: scale(x), y: scale(y), aside }),
    }
  },
})

const source = orThrow(oneWay(float64, {}))
const pool = orThrow(poolOf(source, { price: 4, deposit: 800, time: 5 }))

describe('a pool of its own rules', () => {
  test('opens with a value at a price', () => {
    expect(pool).toMatchObject({ name: 'one-way', reserves: { x: 100, y: 400 }, collected: { x: 0, y: 0 }, time: 5 })
    expect(pool.tokens).toEqual(['x', 'y'])
  })
  test('quotes by the direction', () => {
    expect(orThrow(pool.quote('x'))).toBeCloseTo(3.2, 14)
    expect(orThrow(pool.quote('y'))).toBe(0.25)
    expect(refusal(pool.quote('z' as 'x'))._tag).toBe('InvalidChoice')
  })
  test('trades an exact input', () => {
    const swap = orThrow(pool.swap(exactIn('x', 125)))
    expect(swap).toMatchObject({ amountIn: 125, amountOut: 200, fees: { x: 25, y: 0 }, protocolFees: { x: 0, y: 0 } })
    expect(swap.pool.reserves).toEqual({ x: 200, y: 200 })
    expect(swap.pool.collected).toEqual({ x: 25, y: 0 })
    expect(pool.reserves).toEqual({ x: 100, y: 400 })
  })
  const amounts = fc.double({ min: 1e-6, max: 1e4, noNaN: true })
  property('finds exact outputs by search', [amounts, fc.constantFrom<'x' | 'y'>('x', 'y')], (amount, token) => {
    const paid = orThrow(pool.swap(exactIn(token, amount)))
    const other = token === 'x' ? 'y' : 'x'
    fc.pre(paid.amountOut < 0.9 * pool.reserves[other])
    const back = orThrow(pool.swap(exactOut(other, paid.amountOut)))
    expect(Math.abs(back.amountIn / amount - 1)).toBeLessThan(1e-12)
    expect(back.amountOut).toBe(paid.amountOut)
  })
  test('finds them in decimals to 1e-30', () => {
    const { of } = decimal
    const exactly = orThrow(poolOf(orThrow(oneWay(decimal, {})), { price: of(4), deposit: of(800) }))
    expectNear(decimal, orThrow(exactly.swap(exactOut('y', of(200)))).amountIn, of(125), 1000)
  })
  test('has no more than it holds', () => {
    expect(refusal(pool.swap(exactOut('y', 401)))).toMatchObject({ _tag: 'InsufficientReserves', token: 'y' })
  })
  test('moves on with time and an oracle', () => {
    const moved = orThrow(pool.at({ time: 9, price: 1 }))
    expect(moved.reserves).toEqual({ x: 200, y: 200 })
    expect(moved.time).toBe(9)
    expect(refusal(moved.at({ time: 8 }))).toMatchObject({ quantity: 'time' })
  })
  test('takes liquidity in and out', () => {
    expect(orThrow(pool.addLiquidity({ liquidity: 1 }))).toMatchObject({ amounts: { x: 100, y: 400 }, liquidity: 1 })
    expect(orThrow(pool.removeLiquidity({ share: 0.25 })).pool.reserves).toEqual({ x: 75, y: 300 })
    expect(orThrow(pool.addLiquidity({ offered: { x: 50, y: 500 } }))).toMatchObject({
      amounts: { x: 50, y: 200 },
      left: { x: 0, y: 300 },
    })
    for (const share of [0, 2, Number.NaN])
      expect(refusal(pool.removeLiquidity({ share }))._tag).toBe('InvalidQuantity')
  })
  test('is saved and opened again', () => {
    const traded = orThrow(pool.swap(exactIn('x', 125))).pool
    const again = orThrow(poolOf(source, { state: JSON.parse(JSON.stringify(traded.state)) }))
    expect(again.state).toEqual(traded.state)
    expect(again.collected).toEqual(traded.collected)
    expect(refusal(poolOf(source, { state: traded.state, time: 6 }))).toMatchObject({ quantity: 'time' })
    const other = orThrow(oneWay(float64, { rate: 0.1 }))
    expect(refusal(poolOf(other, { state: traded.state }))).toMatchObject({ quantity: 'saved rate of one-way' })
  })
  test('is emptied, saved so, and trades no more', () => {
    const { pool: emptied, amounts } = orThrow(pool.removeLiquidity({ share: 1 }))
    expect(amounts).toEqual(pool.reserves)
    expect(emptied.reserves).toEqual({ x: 0, y: 0 })
    const again = orThrow(poolOf(source, { state: JSON.parse(JSON.stringify(emptied.state)) }))
    expect(again.state).toEqual(emptied.state)
    for (const answer of [
      again.swap(exactIn('x', 1)),
      again.quote('x'),
      again.addLiquidity({ liquidity: 1 }),
      again.removeLiquidity({ share: 1 }),
    ])
      expect(refusal(answer)._tag).toBe('InvalidReserves')
    expect(orThrow(emptied.at({ time: 9 })).reserves).toEqual({ x: 0, y: 0 })
  })
  test('opens with amounts offered, and says what is left', () => {
    const opened = orThrow(poolOf(source, { price: 4, offered: { x: 50, y: 500 } }))
    expect(opened).toMatchObject({ reserves: { x: 50, y: 200 }, taken: { x: 50, y: 200 }, left: { x: 0, y: 300 } })
  })
  test('opens by reserves and by liquidity where its rules say how', () => {
    const opened = orThrow(poolOf(orThrow(shares(float64)), { reserves: { x: 100, y: 400 }, time: 7 }))
    expect(opened).toMatchObject({ reserves: { x: 100, y: 400 }, time: 7 })
    expect(orThrow(opened.removeLiquidity({ liquidity: 50 }))).toMatchObject({ amounts: { x: 25, y: 100 } })
    expect(refusal(opened.removeLiquidity({ liquidity: 201 }))).toMatchObject({ allowed: "at most the pool's 200" })
    expect(orThrow(opened.addLiquidity({ offered: { x: 100, y: 400 } })).liquidity).toBe(200)
    const atPrice = orThrow(poolOf(orThrow(shares(float64)), { price: 4, liquidity: 200 }))
    expect(atPrice.reserves.x).toBeCloseTo(100, 12)
    expect(atPrice.reserves.y).toBeCloseTo(400, 12)
    expect(refusal(poolOf(orThrow(shares(float64)), { reserves: { x: 0, y: 0 } }))._tag).toBe('InvalidReserves')
  })
  test('has a fee of its own, and opens in the ways that its rules have', () => {
    expect(refusal(poolOf(source, { price: 4, deposit: 800, fee: 0.1 }))).toMatchObject({ quantity: 'fee' })
    expect(refusal(poolOf(source, { price: 4, deposit: 800, fees: 'collected' }))).toMatchObject({ quantity: 'fees' })
    expect(refusal(poolOf(source, { price: 4, liquidity: 1 }))).toMatchObject({ quantity: 'opening' })
    expect(refusal(poolOf(source, { reserves: { x: 1, y: 1 } }))).toMatchObject({ quantity: 'opening' })
    expect(refusal(poolOf(source, { price: -1, deposit: 1 }))._tag).toBe('InvalidPrice')
    expect(refusal(poolOf(source, { price: 1, deposit: 0 }))).toMatchObject({ quantity: 'deposit' })
  })
})

describe('rules that are wrong', () => {
  test('when a pool opens', () => {
    expect(refusal(wrong({ open: () => expect.fail('no') }))).toMatchObject({ _tag: 'BrokenCurve', member: 'open' })
    expect(refusal(wrong({ open: () => ({ x: Number.NaN }) }))).toMatchObject({
      _tag: 'BrokenCurve',
      member: 'memory',
    })
    expect(refusal(wrong({ reserves: () => ({ x: -1, y: 1 }) }))._tag).toBe('InvalidReserves')
    expect(refusal(wrong({ collected: () => ({ x: -1, y: 1 }) }))).toMatchObject({ quantity: 'X collected' })
  })
  test('when it trades', () => {
    const trade = exactIn('x', 0.5)
    const swapping = (exact: PoolRules<number>['exactIn']) => refusal(orThrow(wrong({ exactIn: exact })).swap(trade))
    expect(swapping(() => expect.fail('no'))).toMatchObject({ _tag: 'BrokenCurve', member: 'exactIn' })
    expect(swapping(() => undefined)._tag).toBe('InsufficientReserves')
    expect(swapping(memory => ({ amountIn: 1, amountOut: Number.NaN, memory }))).toMatchObject({
      quantity: 'amount out',
    })
    expect(swapping(memory => ({ amountIn: -1, amountOut: 1, memory }))).toMatchObject({ quantity: 'amount in' })
    expect(refusal(orThrow(wrong({ quote: () => Number.NaN })).quote('x'))).toMatchObject({ quantity: 'quote' })
    expect(
      refusal(orThrow(wrong({ exactIn: memory => ({ amountIn: 1, amountOut: 0.1, memory }) })).swap(exactOut('x', 0.5)))
        ._tag,
    ).toBe('InsufficientReserves')
  })
})
