import {
  capitalEfficiency,
  decimal,
  exactIn,
  exactOut,
  float64,
  greeks,
  impermanentLoss,
  liquidityDensity,
  orThrow,
  parametersAtEntry,
} from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { agreesWithReference } from '../../../vitest.reference.ts'
import { concentrated } from '../src/index.js'
import reference from './reference.json' with { type: 'json' }

const curve = orThrow(concentrated(float64, { lower: 1, upper: 16 }))

agreesWithReference(concentrated, reference.cases)

describe('closed forms', () => {
  test.each([
    [1, { x: 0.75, y: 0 }],
    [4, { x: 0.25, y: 1 }],
    [9, { x: 1 / 3 - 1 / 4, y: 2 }],
    [16, { x: 0, y: 3 }],
  ])('reserves 1/√p − 1/√b and √p − √a, at the price %d', (price, { x, y }) => {
    const held = orThrow(curve.reserves(price))
    expect(held.x).toBeCloseTo(x, 15)
    expect(held.y).toBe(y)
    expect(orThrow(curve.liquidity(held))).toBeCloseTo(1, 15)
    expect(orThrow(curve.spotPrice(held))).toBeCloseTo(price, 13)
  })
  test.each([
    [0.25, 9],
    [1500, 2500],
    [0.0001, 0.00010001],
  ])('reserves in the range from %d to %d have liquidity 1 and their price, at any liquidity', (lower, upper) => {
    const other = orThrow(concentrated(float64, { lower, upper }))
    for (const share of [0, 0.001, 0.5, 0.999, 1]) {
      const price = lower + share * (upper - lower)
      const { x, y } = orThrow(other.reserves(price))
      const held = { x: 1000 * x, y: 1000 * y }
      expect(orThrow(other.liquidity(held)) / 1000).toBeCloseTo(1, 13)
      expect(orThrow(other.spotPrice(held)) / price).toBeCloseTo(1, 13)
    }
  })
  test('outside of the range it holds one token, and nothing moves', () => {
    expect(orThrow(curve.reserves(0.01))).toEqual({ x: 0.75, y: 0 })
    expect(orThrow(curve.reserves(1600))).toEqual({ x: 0, y: 3 })
    for (const price of [0.01, 0.999, 16.001, 1600]) {
      expect(orThrow(liquidityDensity(curve, price))).toBe(0)
      expect(orThrow(greeks(curve, price)).gamma + 0).toBe(0)
    }
    expect(orThrow(impermanentLoss(curve, 20, 2000))).toBe(0)
    expect(orThrow(impermanentLoss(curve, 0.9, 0.01))).toBe(0)
  })
  test('inside, its density is that of the constant product, for less capital', () => {
    for (const price of [1.5, 4, 15]) {
      expect(orThrow(liquidityDensity(curve, price))).toBeCloseTo(1, 14)
      const expected = 1 / (1 - (Math.sqrt(1 / price) + Math.sqrt(price / 16)) / 2)
      expect(orThrow(capitalEfficiency(curve, price))).toBeCloseTo(expected, 13)
    }
  })
  test('the prices are those of the range', () => {
    expect(curve.prices).toEqual({ lower: 1, upper: 16 })
  })
})

describe('swaps', () => {
  const held = { x: 0.25, y: 1 }
  test('keep (x + 1/√b)(y + √a)', () => {
    // Virtual reserves 0.5 and 2: another 0.5 of X leaves 1 of virtual Y, of which √a = 1 is not there.
    expect(orThrow(curve.swap(held, exactIn('x', 0.5)))).toEqual({
      amountIn: 0.5,
      amountOut: 1,
      reserves: { x: 0.75, y: 0 },
    })
    expect(orThrow(curve.swap(held, exactIn('y', 2)))).toEqual({
      amountIn: 2,
      amountOut: 0.25,
      reserves: { x: 0, y: 3 },
    })
    expect(orThrow(curve.swap(held, exactOut('y', 1))).amountIn).toBe(0.5)
    expect(orThrow(curve.swap(held, exactOut('x', 0.25))).amountIn).toBe(2)
  })
  test('beyond an end are refused', () => {
    for (const [trade, token] of [
      [exactIn('x', 0.51), 'y'],
      [exactOut('y', 1.01), 'y'],
      [exactIn('y', 2.01), 'x'],
      [exactOut('x', 0.26), 'x'],
    ] as const) {
      expect(curve.swap(held, trade)).toMatchObject({ _tag: 'Left', left: { _tag: 'InsufficientReserves', token } })
    }
  })
})

describe('as the range widens it becomes the constant product', () => {
  const { of, sub, abs, compare, sqrt, div, one, mul, add } = decimal
  test.each([4, 8, 16, 32])('from 10⁻ⁿ to 10ⁿ, n = %d: reserves and loss differ by about 10^(−n/2)', n => {
    const wide = orThrow(concentrated(decimal, { lower: `1e-${n}`, upper: `1e${n}` }))
    const near = (actual: typeof one, expected: typeof one, factor: number) => {
      const allowed = mul(of(factor), of(`1e-${n / 2}`))
      expect(compare(abs(sub(actual, expected)), allowed)).toBeLessThanOrEqual(0)
      expect(compare(abs(sub(actual, expected)), decimal.zero)).toBe(1)
    }
    const price = of(3)
    const { x, y } = orThrow(wide.reserves(price))
    near(x, div(one, sqrt(price)), 1.001)
    near(y, sqrt(price), 1.001)
    const root = sub(sqrt(price), one)
    near(orThrow(impermanentLoss(wide, one, price)), div(mul(root, root), add(one, price)), 1)
  })
})

describe('the loss in a range', () => {
  test('is the same up and down where the ends are a·b = p₀²', () => {
    const symmetric = orThrow(concentrated(float64, { lower: 0.5, upper: 2 }))
    for (const ratio of [1.1, 1.9, 2, 3, 10]) {
      expect(orThrow(impermanentLoss(symmetric, 1, ratio))).toBeCloseTo(
        orThrow(impermanentLoss(symmetric, 1, 1 / ratio)),
        14,
      )
    }
  })
  test('is larger the narrower the range', () => {
    const losses = [1.5, 2, 4, 100].map(end =>
      orThrow(impermanentLoss(orThrow(concentrated(float64, { lower: 1 / end, upper: end })), 1, 1.4)),
    )
    expect([...losses].sort((a, b) => b - a)).toEqual(losses)
    expect(new Set(losses).size).toBe(4)
  })
})

test('reflection: the reciprocals of the ends, in order', () => {
  const reflected = orThrow(curve.reflected())
  expect(reflected.parameters).toEqual({ lower: 1 / 16, upper: 1 })
  expect(orThrow(impermanentLoss(reflected, 1 / 2, 1 / 9))).toBeCloseTo(orThrow(impermanentLoss(curve, 2, 9)), 14)
})

describe('ends given as ticks', () => {
  test('are 1.0001 to the tick', () => {
    const { lower, upper } = orThrow(concentrated(decimal, { lowerTick: -2, upperTick: 3 })).parameters
    const { toText, sub, of, abs, compare } = decimal
    expect(toText(upper as typeof decimal.one)).toBe('1.000300030001')
    const reciprocal = decimal.div(decimal.one, of('1.00020001'))
    expect(compare(abs(sub(lower as typeof decimal.one, reciprocal)), of('1e-38'))).toBe(-1)
  })
  test('may be mixed with prices', () => {
    expect(orThrow(concentrated(float64, { lower: 0.5, upperTick: 0 })).parameters).toEqual({ lower: 0.5, upper: 1 })
  })
  test.each([
    [{ lowerTick: 0.5 }, 'lowerTick'],
    [{ lowerTick: -887273 }, 'lowerTick'],
    [{ upperTick: 887273 }, 'upperTick'],
    [{ upperTick: 'ten' }, 'upperTick'],
    [{ upperTick: Number.NaN }, 'upperTick'],
    [{ lowerTick: 10, upperTick: 10 }, 'upperTick'],
    [{ lowerTick: 10, upperTick: -10 }, 'upperTick'],
    [{ lower: 1, lowerTick: 0 }, 'lowerTick'],
  ])('%o is refused', (parameters, parameter) => {
    expect(concentrated(float64, parameters)).toMatchObject({
      _tag: 'Left',
      left: { _tag: 'InvalidParameter', parameter },
    })
  })
})

test.each([
  [{ lower: 2, upper: 2 }, 'upper'],
  [{ lower: 3, upper: 2 }, 'upper'],
  [{ lower: 2 }, 'upper'],
  [{ lower: 0 }, 'lower'],
  [{ lower: -1 }, 'lower'],
  [{ lower: Number.NaN }, 'lower'],
  [{ lower: 'low' }, 'lower'],
  [{ upper: Number.POSITIVE_INFINITY }, 'upper'],
  [{ upper: 0.1 }, 'upper'],
  [{ upper: '' }, 'upper'],
])('%o is refused', (parameters, parameter) => {
  for (const answer of [concentrated(float64, parameters), concentrated(decimal, parameters)]) {
    expect(answer).toMatchObject({ _tag: 'Left', left: { _tag: 'InvalidParameter', parameter } })
  }
})

test('settings are relative to the price at entry, and errors name the curve', () => {
  expect(orThrow(parametersAtEntry(concentrated, float64, { lower: 'x0.5', upper: 'x3' }, 2000))).toEqual({
    lower: '1000',
    upper: '6000',
  })
  expect(orThrow(parametersAtEntry(concentrated, float64, { width: 'x2' }, 2000))).toEqual({
    lower: '1000',
    upper: '4000',
  })
  expect(concentrated(float64, { none: 1 } as never)).toMatchObject({
    left: { _tag: 'UnknownParameter', curve: 'concentrated' },
  })
})

test.each(['lowerTick', 'upperTick'] as const)('%s is a whole number of ticks', tick => {
  expect(concentrated.alternatives?.[tick]?.unit).toBe('tick')
  expect(concentrated(float64, { [tick]: 0.5 })).toMatchObject({ left: { _tag: 'InvalidParameter', parameter: tick } })
})
