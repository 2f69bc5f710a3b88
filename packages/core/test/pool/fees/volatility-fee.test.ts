import { describe, expect, test } from 'vitest'
import { decimal, exactIn, exactOut, float64, orThrow, poolOf, volatilityFee } from '../../../src/index.js'
import { product, productCurve } from '../../curves.js'
import { expectNear } from '../../near.js'

const { of } = decimal
const fee = orThrow(volatilityFee(decimal, { base: '0.001', scale: 4, filter: 30, decay: 600, decayFactor: '0.5' }))
const opened = orThrow(
  poolOf(orThrow(product(decimal, {})), { reserves: { x: of(100), y: of(100) }, fee, fees: 'collected' }),
)
const amount = of('1.25')
const tradeAt = (pool: typeof opened, time: number) => orThrow(orThrow(pool.at({ time })).swap(exactIn('x', amount)))

describe('base + scale·v², with v from the move since the reference price', () => {
  test('by hand: within the filter moves add up, between filter and decay half is remembered, then nothing', () => {
    const first = tradeAt(opened, 10)
    expectNear(decimal, first.feeRate, of('0.0034691040498328386609166726261542867238114769492899'), 200)
    expectNear(decimal, first.amountOut, of('1.2303377501813399067099664422599937522929037355961'), 200)
    const second = tradeAt(first.pool, 20)
    expectNear(decimal, second.feeRate, of('0.010722201018144282735944269268559010681269486185562'), 200)
    const third = tradeAt(second.pool, 120)
    expectNear(decimal, third.feeRate, of('0.010563743718574598521013048241352212686803502080956'), 200)
    const fourth = tradeAt(third.pool, 1000)
    expectNear(decimal, fourth.feeRate, of('0.0032962277770251212160601288546521251031327240908453'), 200)
  })
  test('a gap of exactly the filter starts a move, one of exactly the decay forgets', () => {
    const first = tradeAt(opened, 10)
    const before = tradeAt(first.pool, 39.999).feeRate
    const at = tradeAt(first.pool, 40).feeRate
    expect(decimal.compare(at, before)).toBeLessThan(0)
    const remembered = tradeAt(first.pool, 609.999).feeRate
    expectNear(decimal, remembered, at, 200)
    expect(decimal.compare(tradeAt(first.pool, 610).feeRate, remembered)).toBeLessThan(0)
  })
  test('volatility is counted up to the most', () => {
    const policy = orThrow(volatilityFee(float64, { base: 0.001, scale: 4, most: 0.3 }))
    const pool = orThrow(poolOf(productCurve, { reserves: { x: 100, y: 100 }, fee: policy }))
    expect(orThrow(pool.swap(exactIn('x', 50))).feeRate).toBeCloseTo(0.001 + 4 * 0.09, 14)
  })
  test('the rate stays below 1 whatever the scale', () => {
    const policy = orThrow(volatilityFee(float64, { scale: 1e6, most: 10 }))
    const pool = orThrow(poolOf(productCurve, { reserves: { x: 100, y: 100 }, fee: policy }))
    expect(orThrow(pool.swap(exactIn('x', 1e4))).feeRate).toBe(0.999)
  })
  test('a trade of nothing is no trade: it is not remembered', () => {
    const first = tradeAt(opened, 10)
    const idle = orThrow(orThrow(first.pool.at({ time: 35 })).swap(exactIn('x', of(0)))).pool
    expect(idle.state).toEqual(orThrow(first.pool.at({ time: 35 })).state)
  })
  test('an exact output with the fee from the output is found beyond where more leaving pays less', () => {
    const policy = orThrow(volatilityFee(float64, { base: 0, scale: 10, most: 0.3 }))
    const pool = orThrow(poolOf(productCurve, { reserves: { x: 100, y: 100 }, fee: policy, feeFrom: 'output' }))
    // At the most volatility the rate is 0.9: of 60 that leave the curve, 6 are paid out.
    const { amountIn, feeRate } = orThrow(pool.swap(exactOut('y', 6)))
    expect(feeRate).toBeCloseTo(0.9, 12)
    expect(amountIn).toBeCloseTo(150, 9)
  })
})
