import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Curve, decimal, describeError, exactIn, exactOut, float64, orThrow, type Trade } from '../src/index.js'
import { product, productCurve, range, sum } from './curves.js'
import { expectNear } from './near.js'
import { property } from './property.js'
import { refusal } from './refusals.js'

const rangeCurve = orThrow(range(float64, { lower: 1, upper: 4 }))
const sumCurve = orThrow(sum(float64, { peg: 2 }))
const curves: readonly (readonly [string, Curve<number>])[] = [
  ['a curve in closed form', productCurve],
  ['a curve from reserves', rangeCurve],
  ['a curve from a trading function', sumCurve],
]
const even = { x: 10, y: 10 }
const trades: readonly Trade<number>[] = [exactIn('x', 0), exactIn('y', 0), exactOut('x', 0), exactOut('y', 0)]

describe.each(curves)('%s', (_name, curve) => {
  test.each(trades)('a trade of nothing changes nothing: %o', trade => {
    expect(orThrow(curve.swap(even, trade))).toEqual({ amountIn: 0, amountOut: 0, reserves: even })
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, -1e-300])(
    'an amount of %d',
    amount => {
      for (const trade of [exactIn('x', amount), exactIn('y', amount), exactOut('x', amount), exactOut('y', amount)]) {
        expect(refusal(curve.swap(even, trade))).toEqual({
          _tag: 'InvalidQuantity',
          quantity: 'amount',
          given: String(amount),
          allowed: 'a number of at least 0',
        })
      }
    },
  )

  test.each([
    { x: -1, y: 10 },
    { x: 10, y: -1 },
    { x: 0, y: 0 },
    { x: Number.NaN, y: 10 },
    { x: 10, y: Number.NaN },
    { x: Number.POSITIVE_INFINITY, y: 10 },
    { x: 10, y: Number.POSITIVE_INFINITY },
  ])('reserves of %o', reserves => {
    for (const answer of [
      curve.swap(reserves, exactIn('x', 1)),
      curve.liquidity(reserves),
      curve.spotPrice(reserves),
    ]) {
      expect(refusal(answer)).toEqual({
        _tag: 'InvalidReserves',
        given: `x = ${reserves.x}, y = ${reserves.y}`,
        allowed: 'numbers of at least 0, not both 0',
      })
    }
  })

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('a price of %d', price => {
    for (const answer of [curve.reserves(price), curve.value(price)]) {
      expect(refusal(answer)).toEqual({ _tag: 'InvalidPrice', given: String(price), allowed: 'a number above 0' })
    }
  })

  test('more than the pool holds is refused: exact out', () => {
    const error = refusal(curve.swap(even, exactOut('y', 10.1)))
    expect(error).toMatchObject({ _tag: 'InsufficientReserves', token: 'y', given: '10.1' })
    expect(describeError(error)).toMatch(/^amount of Y wanted from the pool is 10.1, must be (at most|less than) 10$/)
    expect(refusal(curve.swap(even, exactOut('x', 1e300)))).toMatchObject({ _tag: 'InsufficientReserves', token: 'x' })
  })

  property(
    'a refusal or numbers, whatever the amounts',
    [fc.double(), fc.double(), fc.double(), fc.constantFrom<'x' | 'y'>('x', 'y'), fc.boolean()],
    (x, y, amount, token, isIn) => {
      const answer = curve.swap({ x, y }, isIn ? exactIn(token, amount) : exactOut(token, amount))
      if (answer._tag === 'Left') return
      const { amountIn, amountOut, reserves } = answer.right
      for (const number of [amountIn, amountOut, reserves.x, reserves.y]) {
        expect(number).toBeGreaterThanOrEqual(0)
        expect(number).toBeLessThan(Number.POSITIVE_INFINITY)
      }
    },
  )
})

describe('the last token', () => {
  test('of a curve that needs both tokens is not for sale', () => {
    const error = refusal(productCurve.swap(even, exactOut('y', 10)))
    expect(describeError(error)).toBe('amount of Y wanted from the pool is 10, must be less than 10')
  })
  test('of a range is, at a price', () => {
    // (x + 1/2 L)(y + L) = L² between the prices 1 and 4.
    const held = orThrow(rangeCurve.reserves(2))
    const { amountIn, reserves } = orThrow(rangeCurve.swap(held, exactOut('x', held.x)))
    expect(reserves.x).toBe(0)
    expectNear(float64, reserves.y, 1, 16)
    expectNear(float64, amountIn, 1 - held.y, 64)
    const back = orThrow(rangeCurve.swap(reserves, exactIn('x', held.x)))
    expectNear(float64, back.amountOut, amountIn, 64)
  })
  test('more in than the last token is worth is refused, not cut', () => {
    const held = orThrow(rangeCurve.reserves(2))
    const all = orThrow(rangeCurve.swap(held, exactOut('y', held.y))).amountIn
    expect(refusal(rangeCurve.swap(held, exactIn('x', all * 1.001)))).toMatchObject({
      _tag: 'InsufficientReserves',
      token: 'y',
    })
  })
  test('of a sum', () => {
    expect(orThrow(sumCurve.swap({ x: 1, y: 4 }, exactIn('x', 2)))).toEqual({
      amountIn: 2,
      amountOut: 4,
      reserves: { x: 3, y: 0 },
    })
    expect(refusal(sumCurve.swap({ x: 1, y: 4 }, exactIn('x', 2.1)))).toMatchObject({
      _tag: 'InsufficientReserves',
      token: 'y',
    })
  })
})

describe('reserves with an empty side', () => {
  test('are no pool of a curve that needs both tokens', () => {
    for (const reserves of [
      { x: 0, y: 10 },
      { x: 10, y: 0 },
    ]) {
      const error = refusal(productCurve.swap(reserves, exactIn('x', 1)))
      expect(describeError(error)).toBe(
        `reserves is x = ${reserves.x}, y = ${reserves.y}, must be reserves of a pool with liquidity: this curve needs both tokens`,
      )
      expect(refusal(productCurve.liquidity(reserves))._tag).toBe('InvalidReserves')
      expect(refusal(productCurve.spotPrice(reserves))._tag).toBe('InvalidReserves')
    }
  })
  test('are the end of a range, and trade one way', () => {
    const onlyY = orThrow(rangeCurve.reserves(4))
    expect(onlyY).toEqual({ x: 0, y: 1 })
    expect(orThrow(rangeCurve.swap(onlyY, exactIn('x', 0.1))).amountOut).toBeGreaterThan(0)
    expect(refusal(rangeCurve.swap(onlyY, exactIn('y', 0.1)))).toMatchObject({
      _tag: 'InsufficientReserves',
      token: 'x',
    })
    expect(refusal(rangeCurve.swap(onlyY, exactOut('x', 0.1)))).toMatchObject({
      _tag: 'InsufficientReserves',
      token: 'x',
    })
  })
})

describe('sizes', () => {
  test.each([
    ['huge', 1e300],
    ['tiny', 1e-300],
    ['subnormal', 2 ** -1060],
  ])('%s reserves and amounts trade as others do', (_size, unit) => {
    const { amountOut, reserves } = orThrow(productCurve.swap({ x: unit, y: unit }, exactIn('x', unit)))
    expect(amountOut).toBe(unit / 2)
    expect(reserves).toEqual({ x: 2 * unit, y: unit / 2 })
    expect(orThrow(productCurve.spotPrice({ x: unit, y: unit }))).toBe(1)
  })
  test('an amount too small to be seen next to the reserve still buys', () => {
    expect(orThrow(productCurve.swap({ x: 1e10, y: 1e10 }, exactIn('x', 1e-20))).amountOut).toBe(1e-20)
  })
  test('an amount that pays for less, or costs less, than any number is refused', () => {
    expect(refusal(productCurve.swap({ x: 1e300, y: 1 }, exactIn('x', 1e-30)))).toMatchObject({
      _tag: 'NotRepresentable',
      quantity: 'amount out',
      given: '1e-330',
    })
    expect(refusal(productCurve.swap({ x: 1, y: 1e300 }, exactOut('y', 1e-30)))).toMatchObject({
      _tag: 'NotRepresentable',
      quantity: 'amount in',
      given: '1e-330',
    })
  })
  test('an amount beyond the largest number is refused', () => {
    const reserves = { x: Number.MAX_VALUE, y: 1 }
    expect(refusal(productCurve.swap(reserves, exactIn('x', Number.MAX_VALUE)))).toMatchObject({
      _tag: 'NotRepresentable',
      quantity: 'reserve after the trade',
    })
  })
  test('reserves that no double holds are refused, and decimals hold them', () => {
    expect(refusal(productCurve.liquidity({ x: 1e-320, y: Number.POSITIVE_INFINITY }))._tag).toBe('InvalidReserves')
    const curve = orThrow(product(decimal, {}))
    const unit = decimal.of('1e1000')
    const { amountOut } = orThrow(curve.swap({ x: unit, y: unit }, exactIn('x', unit)))
    expect(decimal.toText(amountOut)).toBe('5e+999')
  })
})
