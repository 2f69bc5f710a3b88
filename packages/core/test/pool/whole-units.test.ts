import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { definePool, exactIn, exactOut, float64, orThrow, poolOf, wholeUnits } from '../../src/index.js'
import { property } from '../property.js'
import { refusal } from '../refusals.js'
import { shares } from '../shares.js'

const source = orThrow(shares(wholeUnits))
const pool = orThrow(poolOf(source, { reserves: { x: 10n ** 18n, y: 2n * 10n ** 18n } }))

describe('a pool of whole units', () => {
  test('trades exactly', () => {
    const swap = orThrow(pool.swap(exactIn('x', 10n ** 17n)))
    expect(swap.amountOut).toBe(181_322_178_776_029_826n)
    expect(swap.pool.reserves).toEqual({ x: 11n * 10n ** 17n, y: 1_818_677_821_223_970_174n })
    expect(orThrow(pool.swap(exactOut('y', swap.amountOut))).amountIn).toBe(10n ** 17n)
  })
  const amounts = fc.bigInt({ min: 1n, max: 10n ** 18n })
  property('finds the least amount in that pays for an amount out', [amounts], wanted => {
    const { amountIn, amountOut } = orThrow(pool.swap(exactOut('y', wanted)))
    expect(amountOut >= wanted).toBe(true)
    const less = amountIn - 1n
    expect(less === 0n || orThrow(pool.swap(exactIn('x', less))).amountOut < wanted).toBe(true)
  })
  test('has no more than it holds', () => {
    expect(refusal(pool.swap(exactOut('y', 2n * 10n ** 18n)))._tag).toBe('InsufficientReserves')
  })
  test('quotes in float64, and is told prices in float64', () => {
    const quote: number = orThrow(pool.quote('x'))
    expect(quote).toBeCloseTo(1.994, 14)
    expect(orThrow(pool.at({ time: 1, price: 2.5 })).time).toBe(1)
    expect(refusal(pool.at({ time: 1, price: -1 }))._tag).toBe('InvalidPrice')
    expect(refusal(pool.at({ time: -1 }))._tag).toBe('InvalidQuantity')
  })
  test('tells its rules no price', () => {
    const told: unknown[] = []
    const listening = definePool({
      name: 'listening',
      summary: 'Hears what it is told',
      parameters: {},
      over: ({ one }) => ({
        open: () => ({}),
        openWith: () => ({}),
        reserves: () => ({ x: one, y: one }),
        quote: () => one,
        exactIn: () => undefined,
        onTime: (memory, { price }) => {
          told.push(price)
          return memory
        },
        scaled: memory => memory,
      }),
    })
    const whole = orThrow(poolOf(orThrow(listening(wholeUnits)), { reserves: { x: 1n, y: 1n } }))
    const real = orThrow(poolOf(orThrow(listening(float64)), { reserves: { x: 1, y: 1 } }))
    orThrow(whole.at({ time: 1, price: 2.5 }))
    orThrow(real.at({ time: 1, price: 2.5 }))
    expect(told).toEqual([undefined, 2.5])
  })
  test('counts its liquidity in shares', () => {
    const half = orThrow(pool.removeLiquidity({ liquidity: 707_106_781_186_547_524n }))
    expect(half.amounts).toEqual({ x: 500_000_000_000_000_000n, y: 10n ** 18n })
    const added = orThrow(half.pool.addLiquidity({ offered: { x: 10n ** 17n, y: 10n ** 18n } }))
    expect(added.left).toEqual({ x: 0n, y: 8n * 10n ** 17n + 1n })
    // Rounded against those who take out.
    expect(orThrow(pool.removeLiquidity({ liquidity: 1n })).amounts).toEqual({ x: 0n, y: 1n })
    expect(orThrow(pool.removeLiquidity({ share: 1n })).pool.reserves).toEqual({ x: 0n, y: 0n })
  })
  test('keeps its state in texts, and is opened with it again', () => {
    const traded = orThrow(pool.swap(exactIn('x', 7n ** 19n))).pool
    const saved = JSON.parse(JSON.stringify(traded.state))
    expect(JSON.parse(JSON.stringify(pool.state)).reserves.x).toBe('1000000000000000000')
    const again = orThrow(poolOf(source, { state: saved }))
    expect(again.state).toEqual(traded.state)
    expect(orThrow(again.swap(exactIn('y', 12_345n))).amountOut).toBe(
      orThrow(traded.swap(exactIn('y', 12_345n))).amountOut,
    )
  })
  test('opens at no price, and takes whole parameters only', () => {
    expect(refusal(poolOf(source, { price: 2n, deposit: 5n }))).toMatchObject({ quantity: 'opening' })
    expect(refusal(shares(wholeUnits, { fee: 0.5 }))._tag).toBe('InvalidParameter')
  })
  test('in float64 the same rules trade the same, but for rounding', () => {
    const inFloat64 = orThrow(poolOf(orThrow(shares(float64)), { reserves: { x: 1e18, y: 2e18 } }))
    const exact = orThrow(pool.swap(exactIn('x', 10n ** 17n))).amountOut
    expect(orThrow(inFloat64.swap(exactIn('x', 1e17))).amountOut / Number(exact)).toBeCloseTo(1, 14)
  })
})
