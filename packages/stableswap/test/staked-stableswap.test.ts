import { decimal, exactIn, float64, orThrow, poolOf, scaleRate } from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { stableswap, stakedStableswap } from '../src/index.js'

const year = 365 * 86_400
const staked = orThrow(stakedStableswap(float64, { amplification: 200, rate: 1.2, growth: 0.05 }))
const pool = orThrow(poolOf(staked, { reserves: { x: 1000, y: 1200 }, time: 1e9 }))

describe('a pool of a staked token', () => {
  test.each([
    [0, 1.2],
    [0.5, 1.2 * Math.sqrt(1.05)],
    [1, 1.26],
    [10, 1.2 * 1.05 ** 10],
  ])('%d years after it opened the rate is %d', (years, rate) => {
    const later = orThrow(pool.at({ time: 1e9 + years * year }))
    expect(later.curve.parameters.rate).toBeCloseTo(rate, 12)
    expect(later.curve.parameters.amplification).toBe(200)
    expect(later.reserves).toEqual({ x: 1000, y: 1200 })
  })
  test('in between it is StableSwap at that rate', () => {
    const later = orThrow(pool.at({ time: 1e9 + year }))
    const rate = later.curve.parameters.rate ?? Number.NaN
    const curve = orThrow(scaleRate(orThrow(stableswap(float64, { amplification: 200 })), rate))
    const trade = exactIn('x', 100)
    expect(orThrow(later.swap(trade)).amountOut).toBe(orThrow(curve.swap(later.reserves, trade)).amountOut)
    expect(orThrow(later.spotPrice())).toBe(orThrow(curve.spotPrice(later.reserves)))
  })
  test('the pool gains the growth of the X it holds, less what the move costs', () => {
    const later = orThrow(pool.at({ time: 1e9 + year / 365 }))
    const q = orThrow(pool.spotPrice())
    const value = q * pool.reserves.x + pool.reserves.y
    const cost = value - orThrow(later.liquidity()) * orThrow(later.curve.value(q))
    expect(cost).toBeGreaterThanOrEqual(0)
    // k = p²(−x′(p))·L is a quarter of the value times the depth 1 + A against a constant product.
    const move = Math.log(orThrow(later.spotPrice()) / q)
    expect(cost / (0.5 * 0.25 * value * 201 * move ** 2)).toBeCloseTo(1, 2)
  })
  test('no atomic round trip profits', () => {
    const later = orThrow(pool.at({ time: 1e9 + year }))
    const there = orThrow(later.swap(exactIn('y', 100)))
    expect(orThrow(there.pool.swap(exactIn('x', there.amountOut))).amountOut).toBeCloseTo(100, 10)
  })
  test('is saved and opened again', () => {
    const later = orThrow(pool.at({ time: 1e9 + year }))
    const again = orThrow(poolOf(staked, { state: JSON.parse(JSON.stringify(later.state)) }))
    expect(orThrow(again.at({ time: 2e9 })).state).toEqual(orThrow(later.at({ time: 2e9 })).state)
  })
  test('takes the amplification of the white paper', () => {
    const paper = orThrow(stakedStableswap(float64, { paperAmplification: 50 }))
    const opened = orThrow(poolOf(paper, { price: 1, liquidity: 1 }))
    expect(opened.curve.parameters).toEqual({ amplification: 100, rate: 1 })
  })
  test('in decimals', () => {
    const exact = orThrow(stakedStableswap(decimal, { rate: '1.2', growth: '0.05' }))
    const opened = orThrow(poolOf(exact, { price: decimal.of('1.2'), deposit: decimal.of(2400) }))
    const rate = orThrow(opened.at({ time: year })).curve.parameters.rate ?? decimal.zero
    expect(decimal.toNumber(decimal.abs(decimal.sub(rate, decimal.of('1.26'))))).toBeLessThan(1e-38)
  })
  test.each([{ rate: 0 }, { growth: -1 }, { amplification: 0 }])('has no parameters %o', parameters => {
    expect(stakedStableswap(float64, parameters)).toMatchObject({
      _tag: 'Left',
      left: { _tag: 'InvalidParameter', curve: 'staked-stableswap' },
    })
  })
})

test('liquidity in and out on the way leaves the rate and the price, and what comes after', () => {
  const source = orThrow(stakedStableswap(float64, { rate: 1.25, growth: 0.6 }))
  const later = orThrow(orThrow(poolOf(source, { reserves: { x: 400, y: 500 } })).at({ time: 1e7 }))
  const more = orThrow(later.addLiquidity({ offered: { x: 400, y: 900 } })).pool
  const half = orThrow(more.removeLiquidity({ share: 0.5 })).pool
  expect(more.reserves).toEqual({ x: 800, y: 1000 })
  expect(more.curve.parameters).toEqual(later.curve.parameters)
  expect(orThrow(more.spotPrice())).toBeCloseTo(orThrow(later.spotPrice()), 14)
  expect(half.state).toEqual(later.state)
  const [end, before] = [more, later].map(one => orThrow(one.at({ time: 3e7 })))
  expect(end?.curve.parameters).toEqual(before?.curve.parameters)
})
