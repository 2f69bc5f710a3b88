import { decimal, exactIn, exactOut, float64, greeks, impermanentLoss, orThrow, parametersAtEntry } from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { constantSum } from '../src/index.js'

const curve = orThrow(constantSum(float64, { peg: 4 }))

describe('reserves and value', () => {
  test.each([
    [1, { x: 0.25, y: 0 }, 0.25],
    [3.999, { x: 0.25, y: 0 }, 3.999 / 4],
    [4, { x: 0.125, y: 0.5 }, 1],
    [4.001, { x: 0, y: 1 }, 1],
    [100, { x: 0, y: 1 }, 1],
  ])('at the price %d', (price, reserves, value) => {
    expect(orThrow(curve.reserves(price))).toEqual(reserves)
    expect(orThrow(curve.value(price))).toBe(value)
  })
  test('it trades at the peg only', () => {
    expect(curve.prices).toEqual({ lower: 4, upper: 4 })
    expect(orThrow(curve.spotPrice({ x: 1, y: 1 }))).toBe(4)
    expect(orThrow(curve.spotPrice({ x: 1, y: 0 }))).toBe(4)
  })
  test('liquidity is c·x + y', () => {
    expect(orThrow(curve.liquidity({ x: 10, y: 3 }))).toBe(43)
  })
})

describe('impermanent loss', () => {
  test.each([0.01, 0.5, 0.999, 1.001, 2, 3, 100])('from the peg it is |r − 1|/(r + 1), at r = %d', ratio => {
    expect(orThrow(impermanentLoss(curve, 4, 4 * ratio))).toBeCloseTo(Math.abs(ratio - 1) / (ratio + 1), 15)
  })
  test('in decimals every digit is right', () => {
    const { of, toText } = decimal
    const exact = orThrow(constantSum(decimal, {}))
    expect(toText(orThrow(impermanentLoss(exact, of(1), of('1.0000000001'))))).toBe(
      '0.00000000004999999999750000000012499999999375',
    )
  })
  test('a pool of one token loses nothing while it stays one', () => {
    expect(orThrow(impermanentLoss(curve, 1, 3))).toBe(0)
    expect(orThrow(impermanentLoss(curve, 5, 500))).toBe(0)
  })
  test('and sells all of it at the peg when the price passes', () => {
    expect(orThrow(impermanentLoss(curve, 2, 8))).toBe(0.5)
    expect(orThrow(impermanentLoss(curve, 8, 2))).toBe(0.5)
  })
})

describe('swaps', () => {
  test('at the peg, until a token is gone', () => {
    expect(orThrow(curve.swap({ x: 10, y: 8 }, exactIn('x', 1))).amountOut).toBe(4)
    expect(orThrow(curve.swap({ x: 10, y: 8 }, exactIn('y', 4))).amountOut).toBe(1)
    expect(orThrow(curve.swap({ x: 10, y: 8 }, exactOut('y', 8)))).toEqual({
      amountIn: 2,
      amountOut: 8,
      reserves: { x: 12, y: 0 },
    })
  })
  test('exact out, of either token', () => {
    expect(orThrow(curve.swap({ x: 10, y: 8 }, exactOut('y', 2))).amountIn).toBe(0.5)
    expect(orThrow(curve.swap({ x: 10, y: 8 }, exactOut('x', 2))).amountIn).toBe(8)
  })
  test('more than there is, is refused', () => {
    for (const trade of [exactIn('x', 2.001), exactOut('y', 8.001)]) {
      expect(curve.swap({ x: 10, y: 8 }, trade)).toMatchObject({
        _tag: 'Left',
        left: { _tag: 'InsufficientReserves', token: 'y' },
      })
    }
  })
})

test('delta is what it holds, and there is none at the peg', () => {
  expect(orThrow(greeks(curve, 1)).delta).toBe(0.25)
  expect(orThrow(greeks(curve, 5)).delta).toBe(0)
  expect(greeks(curve, 4)).toMatchObject({ _tag: 'Left', left: { _tag: 'NotDifferentiable' } })
})

test('reflection: the peg becomes its reciprocal', () => {
  const reflected = orThrow(curve.reflected())
  expect(reflected.parameters).toEqual({ peg: 0.25 })
  expect(orThrow(impermanentLoss(reflected, 1 / 2, 1 / 8))).toBe(0.5)
})

test('the peg is 1 unless given', () => {
  expect(orThrow(constantSum(float64, {})).parameters).toEqual({ peg: 1 })
})

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 'one', ''])('a peg of %s is refused', peg => {
  expect(constantSum(float64, { peg })).toMatchObject({
    _tag: 'Left',
    left: { _tag: 'InvalidParameter', parameter: 'peg', allowed: 'a number above 0' },
  })
})

test('settings are relative to the price at entry, and errors name the curve', () => {
  expect(orThrow(parametersAtEntry(constantSum, float64, { peg: 'x0.9' }, 2000))).toEqual({ peg: '1800' })
  expect(constantSum(float64, { none: 1 } as never)).toMatchObject({
    left: { _tag: 'UnknownParameter', curve: 'constant-sum' },
  })
})
