import { describe, expect, test } from 'vitest'
import { normalisation } from '../../src/curve/derive/normalisation.js'
import {
  type CurveParts,
  defineCurve,
  dual,
  exactIn,
  exactOut,
  float64,
  greeks,
  type Num,
  orThrow,
  type Real,
} from '../../src/index.js'

const define = (over: (real: Real<Num>) => CurveParts<Num>) =>
  defineCurve({ name: 'derived', summary: '', formula: '', parameters: {}, over })

/** The constant product, from each ingredient. */
const products: readonly (readonly [string, (real: Real<Num>) => CurveParts<Num>])[] = [
  ['a trading function of degree 1', ({ mul, sqrt }) => ({ tradingFunction: (x, y) => mul(sqrt(x), sqrt(y)) })],
  ['a trading function of degree 2', ({ mul }) => ({ tradingFunction: (x, y) => mul(x, y) })],
  ['a trading function of degree 3', ({ mul, pow, of }) => ({ tradingFunction: (x, y) => pow(mul(x, y), of(1.5)) })],
  ['a trading function of degree 4', ({ mul }) => ({ tradingFunction: (x, y) => mul(mul(x, y), mul(x, y)) })],
  ['a trading function of degree 1/2', ({ mul, sqrt }) => ({ tradingFunction: (x, y) => sqrt(mul(sqrt(x), sqrt(y))) })],
  ['level sets', ({ mul, sub }) => ({ levelSet: (x, y, level) => sub(mul(x, y), mul(level, level)) })],
  ['level sets that rise', ({ mul, sub }) => ({ levelSet: (x, y, level) => sub(mul(level, level), mul(x, y)) })],
  ['reserves', ({ div, one, sqrt }) => ({ reserves: price => ({ x: div(one, sqrt(price)), y: sqrt(price) }) })],
  ['a value', ({ mul, of, sqrt }) => ({ value: price => mul(of(2), sqrt(price)) })],
]

describe.each(products)('the constant product from %s', (_ingredient, over) => {
  const definition = define(over)
  const curve = orThrow(definition(float64, {}))
  const overDual = dual(float64)
  const { variable, constant } = overDual
  const exact = orThrow(definition(overDual, {}))

  test('has the liquidity √(xy), of degree 1', () => {
    expect(orThrow(curve.liquidity({ x: 4, y: 9 }))).toBeCloseTo(6, 12)
    expect(orThrow(curve.liquidity({ x: 400, y: 900 }))).toBeCloseTo(600, 10)
  })
  test('has the reserves 1/√p and √p, and their derivatives', () => {
    const { x, y } = orThrow(exact.reserves(variable(4)))
    expect(x).toEqual({ value: expect.closeTo(0.5, 13), derivative: expect.closeTo(-0.0625, 12) })
    expect(y).toEqual({ value: expect.closeTo(2, 13), derivative: expect.closeTo(0.25, 12) })
    const { delta, gamma } = orThrow(greeks(curve, 4))
    expect([delta, gamma]).toEqual([expect.closeTo(0.5, 13), expect.closeTo(-0.0625, 12)])
  })
  test('has the spot price y/x, and its derivatives', () => {
    const price = (x: ReturnType<typeof variable>, y: ReturnType<typeof variable>) => orThrow(exact.spotPrice({ x, y }))
    expect(price(variable(4), constant(9))).toEqual({
      value: expect.closeTo(2.25, 12),
      derivative: expect.closeTo(-0.5625, 11),
    })
    expect(price(constant(4), variable(9)).derivative).toBeCloseTo(0.25, 12)
  })
  test('trades along xy, and a trade has its derivative by the amount', () => {
    const held = { x: constant(100), y: constant(400) }
    const bought = orThrow(exact.swap(held, exactIn('x', variable(25)))).amountOut
    expect(bought).toEqual({ value: expect.closeTo(80, 10), derivative: expect.closeTo(2.56, 11) })
    const sold = orThrow(exact.swap(held, exactIn('y', variable(100)))).amountOut
    expect(sold).toEqual({ value: expect.closeTo(20, 10), derivative: expect.closeTo(0.16, 11) })
    const paid = orThrow(exact.swap(held, exactOut('y', variable(200)))).amountIn
    expect(paid).toEqual({ value: expect.closeTo(100, 9), derivative: expect.closeTo(1, 10) })
  })
  test('never sells the last of a token, in no arithmetic', () => {
    for (const token of ['x', 'y'] as const) {
      expect(curve.swap({ x: 100, y: 100 }, exactOut(token, 100))).toMatchObject({
        left: { _tag: 'InsufficientReserves', token },
      })
    }
  })
})

/** A range from 1 to 4, from each ingredient: at the price 1 it holds ½ of X, at 4 it holds 1 of Y. */
const ranges: readonly (readonly [string, (real: Real<Num>) => CurveParts<Num>])[] = [
  [
    'level sets',
    ({ add, div, mul, of, one, sub }) => ({
      levelSet: (x, y, level) => sub(mul(add(div(x, level), of(0.5)), add(div(y, level), one)), one),
    }),
  ],
  [
    'reserves',
    ({ div, max, min, of, one, sqrt, sub }) => ({
      reserves: price => {
        const root = sqrt(min(max(price, one), of(4)))
        return { x: sub(div(one, root), of(0.5)), y: sub(root, one) }
      },
    }),
  ],
]

describe.each(ranges)('a range from %s', (_ingredient, over) => {
  const curve = orThrow(define(over)(float64, {}))
  test.each([
    [0.1, 0.5, 0],
    [1, 0.5, 0],
    [2.25, 1 / 6, 0.5],
    [4, 0, 1],
    [90, 0, 1],
  ])('at the price %d holds %d and %d', (price, x, y) => {
    const held = orThrow(curve.reserves(price))
    expect(held).toEqual({ x: expect.closeTo(x, 12), y: expect.closeTo(y, 12) })
  })
  test('knows its ends, at which it holds exactly nothing of a token', () => {
    const { lower, upper } = curve.prices
    expect([lower, upper]).toEqual([expect.closeTo(1, 12), expect.closeTo(4, 12)])
    expect(orThrow(curve.reserves(0.1)).y).toBe(0)
    expect(orThrow(curve.reserves(90)).x).toBe(0)
    expect(orThrow(curve.spotPrice({ x: 5, y: 0 }))).toBeCloseTo(1, 12)
    expect(orThrow(curve.spotPrice({ x: 0, y: 5 }))).toBeCloseTo(4, 11)
    expect(orThrow(curve.liquidity({ x: 5, y: 0 }))).toBeCloseTo(10, 11)
  })
  test('sells a token to the last, and no more', () => {
    const held = { x: 1, y: 3 }
    // Liquidity 6 at the price 2.25: √p from 1.5 to 2 buys the last X, and to 1 the last Y.
    expect(orThrow(curve.swap(held, exactOut('x', 1))).amountIn).toBeCloseTo(3, 10)
    expect(orThrow(curve.swap(held, exactOut('y', 3))).amountIn).toBeCloseTo(2, 10)
    expect(curve.swap(held, exactIn('x', 2.1))).toMatchObject({ left: { _tag: 'InsufficientReserves', token: 'y' } })
    expect(curve.swap(held, exactIn('y', 3.1))).toMatchObject({ left: { _tag: 'InsufficientReserves', token: 'x' } })
    expect(orThrow(curve.swap({ x: 3, y: 0 }, exactIn('y', 3))).amountOut).toBeCloseTo(2, 10)
  })
})

/** A straight line at the price 2, from each ingredient. */
const lines: readonly (readonly [string, (real: Real<Num>) => CurveParts<Num>])[] = [
  ['a trading function', ({ add, mul, of }) => ({ tradingFunction: (x, y) => add(mul(of(2), x), y) })],
  ['level sets', ({ add, mul, of, sub }) => ({ levelSet: (x, y, level) => sub(add(mul(of(2), x), y), level) })],
  ['a value', ({ min, of, one, mul }) => ({ value: price => min(mul(of(0.5), price), one) })],
]

describe.each(lines)('a straight line from %s', (_ingredient, over) => {
  const curve = orThrow(define(over)(float64, {}))
  test('holds half and half by value at its price, and one token beside it', () => {
    const at = (price: number) => orThrow(curve.reserves(price))
    expect(at(2)).toEqual({ x: expect.closeTo(0.25, 13), y: expect.closeTo(0.5, 13) })
    expect(at(1)).toEqual({ x: expect.closeTo(0.5, 13), y: expect.closeTo(0, 13) })
    expect(at(5)).toEqual({ x: expect.closeTo(0, 13), y: expect.closeTo(1, 13) })
  })
  test('trades at its price', () => {
    expect(orThrow(curve.spotPrice({ x: 3, y: 1 }))).toBeCloseTo(2, 12)
    expect(orThrow(curve.swap({ x: 3, y: 10 }, exactIn('x', 1)))).toMatchObject({ amountOut: expect.closeTo(2, 12) })
    expect(orThrow(curve.swap({ x: 3, y: 10 }, exactIn('y', 1)))).toMatchObject({ amountOut: expect.closeTo(0.5, 12) })
    expect(orThrow(curve.liquidity({ x: 3, y: 1 }))).toBeCloseTo(7, 11)
  })
})

test('trades along a straight line are exact', () => {
  const line = define(({ add, mul, of }) => ({ tradingFunction: (x, y) => add(mul(of(0.3), x), y) }))
  const curve = orThrow(line(float64, {}))
  const price = orThrow(curve.spotPrice({ x: 1, y: 1 }))
  for (const amount of [1e-9, 0.7, 1.1]) {
    expect(orThrow(curve.swap({ x: 3, y: 10 }, exactIn('x', amount)))).toMatchObject({
      amountOut: price * amount,
      reserves: { y: 10 - price * amount },
    })
    expect(orThrow(curve.swap({ x: 30, y: 10 }, exactIn('y', amount))).amountOut).toBe(amount / price)
  }
})

describe('what brings a level to degree 1', () => {
  const counting = (over: (real: Real<Num>) => CurveParts<Num>) => {
    const curve = orThrow(define(over)({ ...float64, pow: () => expect.fail('a power was taken') }, {}))
    return (x: number, y: number) => orThrow(curve.liquidity({ x, y }))
  }
  test('takes roots, not powers, of the degrees 2 and 4, and nothing of 1', () => {
    expect(counting(({ mul, sqrt }) => ({ tradingFunction: (x, y) => mul(sqrt(x), sqrt(y)) }))(4, 9)).toBe(6)
    expect(counting(({ mul }) => ({ tradingFunction: (x, y) => mul(x, y) }))(4, 9)).toBe(6)
    expect(counting(({ mul }) => ({ tradingFunction: (x, y) => mul(mul(x, y), mul(x, y)) }))(4, 9)).toBe(6)
  })
  test('takes a degree for a whole number where 64 roundings at most tell them apart', () => {
    const measured = (derivative: number) => {
      const real = { ...float64, pow: () => Number.NaN }
      const levelsOver = () => ({ level: () => ({ value: 1, derivative }) })
      const formulas = { real, parts: {}, overDual: () => ({}) }
      return normalisation<number>(formulas as never, levelsOver as never)
    }
    const rounding = 2 * float64.roundingUnit
    expect([2, 2 + rounding, 2 + 64 * rounding].map(degree => measured(degree)(36))).toEqual([6, 6, 6])
    expect(measured(2 + 66 * rounding)(36)).toBeNaN()
  })
  test('leaves a function that has no degree as it is', () => {
    const logarithm = define(({ add, ln }) => ({ tradingFunction: (x, y) => add(ln(x), ln(y)) }))
    expect(orThrow(orThrow(logarithm(float64, {})).liquidity({ x: 4, y: 9 }))).toBeCloseTo(Math.log(36), 13)
  })
})
