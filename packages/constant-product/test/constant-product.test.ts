import {
  breakEvenFeeYield,
  decimal,
  exactIn,
  exactOut,
  float64,
  holdValue,
  impermanentLoss,
  orThrow,
  poolOf,
} from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { agreesWithReference } from '../../../vitest.reference.ts'
import { constantProduct } from '../src/index.js'
import reference from './reference.json' with { type: 'json' }

const curve = orThrow(constantProduct(float64, {}))

/** A fraction in percent, as people print it. */
const percent = (fraction: number, digits: number) => `${(100 * fraction).toFixed(digits)} %`

const lossAt = (ratio: number) => orThrow(impermanentLoss(curve, 1, ratio))

agreesWithReference(constantProduct, reference.cases)

describe('closed forms', () => {
  test('reserves 1/√p and √p, worth 2√p', () => {
    expect(orThrow(curve.reserves(4))).toEqual({ x: 0.5, y: 2 })
    expect(orThrow(curve.value(4))).toBe(4)
    expect(orThrow(curve.reserves(1 / 16))).toEqual({ x: 4, y: 0.25 })
  })
  test('liquidity √(xy), not xy', () => {
    expect(orThrow(curve.liquidity({ x: 4, y: 9 }))).toBe(6)
    expect(orThrow(curve.spotPrice({ x: 4, y: 9 }))).toBe(2.25)
  })
  test('Δy = yΔx/(x + Δx), in both directions', () => {
    expect(orThrow(curve.swap({ x: 100, y: 60 }, exactIn('x', 20)))).toEqual({
      amountIn: 20,
      amountOut: 10,
      reserves: { x: 120, y: 50 },
    })
    expect(orThrow(curve.swap({ x: 60, y: 100 }, exactIn('y', 20))).amountOut).toBe(10)
    expect(orThrow(curve.swap({ x: 100, y: 60 }, exactOut('y', 10))).amountIn).toBe(20)
    expect(orThrow(curve.swap({ x: 60, y: 100 }, exactOut('x', 10))).amountIn).toBe(20)
  })
  test('every price, and its own reflection', () => {
    expect(curve.prices).toEqual({})
    expect(orThrow(orThrow(curve.reflected()).reserves(4))).toEqual({ x: 0.5, y: 2 })
  })
})

test.each(['weight', 'fee', 'constructor', '__proto__'])('it has no parameters: %s', given => {
  expect(constantProduct(float64, Object.fromEntries([[given, 0.5]]) as never)).toMatchObject({
    _tag: 'Left',
    left: { _tag: 'UnknownParameter', curve: 'constant-product', given },
  })
})

describe('published figures that are right', () => {
  test.each([
    [-60, '9.65 %'],
    [-30, '1.57 %'],
    [-10, '0.14 %'],
    [10, '0.11 %'],
    [30, '0.85 %'],
    [60, '2.70 %'],
    [100, '5.72 %'],
  ])('a price change of %d %% loses %s', (change, loss) => {
    expect(percent(lossAt(1 + change / 100), 2)).toBe(loss)
  })

  test.each([
    [1.4, '1.4 %', 1],
    [2, '5.72 %', 2],
    [4, '20 %', 0],
  ])('a price ratio of %d loses %s', (ratio, loss, digits) => {
    expect(percent(lossAt(ratio), digits)).toBe(loss)
  })

  test('a doubled price breaks even at fees of 6.07 %', () => {
    expect(percent(orThrow(breakEvenFeeYield(lossAt(2))), 2)).toBe('6.07 %')
  })

  test('a tenth of 1,000 CET and 500 USDT, from 0.5 to 2 USDT: 200 against 250 held, 20 % less', () => {
    const pool = orThrow(poolOf(curve, { reserves: { x: 1000, y: 500 } }))
    expect(orThrow(pool.spotPrice())).toBe(0.5)
    const share = 0.1 * orThrow(pool.liquidity())
    expect((share * orThrow(curve.value(2))).toFixed(9)).toBe('200.000000000')
    expect((share * orThrow(holdValue(curve, 0.5, 2))).toFixed(9)).toBe('250.000000000')
    expect(percent(orThrow(impermanentLoss(curve, 0.5, 2)), 9)).toBe('20.000000000 %')
  })
})

describe('published figures that are wrong', () => {
  test.each([
    [1.1, '0.27 %', '0.1134 %'],
    [1.5, '2.6 %', '2.0204 %'],
    [10, '68.4 %', '42.5040 %'],
  ])('a price ratio of %d: not %s but %s', (ratio, published, correct) => {
    expect(percent(lossAt(ratio), 4)).toBe(correct)
    expect(percent(lossAt(ratio), published.replace(/^.*\.| %$/g, '').length)).not.toBe(published)
  })

  test('the value is 2√(k·r) in Y, not √k(1/√r + r^{3/2})', () => {
    for (const [k, r] of [
      [1, 4],
      [25, 9],
      [500_000, 0.25],
    ] as const) {
      const value = Math.sqrt(k) * orThrow(curve.value(r))
      expect(value).toBeCloseTo(2 * Math.sqrt(k * r), 9)
      expect(value).not.toBeCloseTo(Math.sqrt(k) * (1 / Math.sqrt(r) + r ** 1.5), 1)
    }
  })

  test('500 of ETH and 500 of BTC, ETH up from 500 to 800: 1,264.91 against 1,300, a loss of 35.09', () => {
    const pool = orThrow(poolOf(curve, { reserves: { x: 1, y: 500 } }))
    const liquidity = orThrow(pool.liquidity())
    const value = liquidity * orThrow(curve.value(800))
    const hold = liquidity * orThrow(holdValue(curve, 500, 800))
    expect(value.toFixed(2)).toBe('1264.91')
    expect(hold.toFixed(2)).toBe('1300.00')
    expect((hold - value).toFixed(2)).toBe('35.09')
    expect(percent(orThrow(impermanentLoss(curve, 500, 800)), 2)).toBe('2.70 %')
  })
})

test('losses far below the rounding of float64 are exact in decimals', () => {
  const exact = orThrow(constantProduct(decimal, {}))
  const { of, one, add, toText } = decimal
  // (√r − 1)²/(1 + r) at r = 1 + ε is ε²/8 − ε³/8 + …
  const loss = orThrow(impermanentLoss(exact, one, add(one, of('1e-18'))))
  expect(toText(loss)).toBe('1.249999999999999998750000000000000001016e-37')
})
