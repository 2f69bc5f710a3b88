import { describe, expect, test } from 'vitest'
import { decimal, exactIn, float64, impermanentLoss, lossAgainst, orThrow, poolOf, throwing } from '../src/index.ts'
import { product } from './curves.ts'

const curve = orThrow(product(float64))
const view = throwing(curve)

describe('a throwing view of a curve', () => {
  test('returns what the curve answers', () => {
    expect(view.name).toBe(curve.name)
    expect(view.real).toBe(float64)
    expect(view.reserves(4)).toEqual(orThrow(curve.reserves(4)))
    expect(view.swap({ x: 10, y: 10 }, exactIn('x', 10)).amountOut).toBe(5)
    expect(view.reflected().reserves).toBeTypeOf('function')
  })

  test('has the measures of the curve', () => {
    expect(view.impermanentLoss(1000, 4000)).toBe(orThrow(impermanentLoss(curve, 1000, 4000)))
    expect(view.lossAgainst(1000, 4000, 'x')).toBe(orThrow(lossAgainst(curve, 1000, 4000, 'x')))
    expect(view.breakEvenFeeYield(1000, 4000)).toBe(0.25)
    expect(view.greeks(4).delta).toBe(0.5)
  })

  test('takes the answer of what makes a curve, in any arithmetic', () => {
    const exact = throwing(product(decimal))
    expect(decimal.toText(exact.impermanentLoss(decimal.of(1000), decimal.of(4000)))).toBe('0.2')
  })

  test('throws what the curve refuses, in words', () => {
    expect(() => view.reserves(-1)).toThrow('price is -1, must be a number above 0')
    expect(() => throwing(product(float64, { weight: 1 }))).toThrow('weight')
  })
})

describe('a throwing view of a pool', () => {
  const terms = { price: 1, liquidity: 100, fee: 0.2 }
  const pool = view.pool(terms)

  test('has what the pool has', () => {
    const { reserves, collected, time, fees, state } = orThrow(poolOf(curve, terms))
    expect(pool).toMatchObject({ reserves, collected, time, fees, state })
    expect(pool.spotPrice()).toBe(1)
    expect(pool.quote('x')).toBe(0.8)
  })

  test('goes on with pools that throw', () => {
    const { amountOut, pool: next } = pool.swap(exactIn('x', 125))
    expect(amountOut).toBe(50)
    expect(next.reserves).toEqual({ x: 225, y: 50 })
    expect(next.at({ time: 60 }).time).toBe(60)
    expect(next.addLiquidity({ liquidity: 1 }).pool.swap(exactIn('y', 1)).amountIn).toBe(1)
    expect(() => next.swap(exactIn('y', -1))).toThrow('amount is -1')
  })

  test('stands over the answer of poolOf as well', () => {
    expect(throwing(poolOf(curve, terms)).reserves).toEqual(pool.reserves)
    expect(() => throwing(poolOf(curve, { ...terms, fee: 30 }))).toThrow('fee is 30')
  })
})
