import { decimal, decimalOf, float64, orThrow } from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { priceAtTick } from '../src/index.js'

const same = { x: 18, y: 18 }

describe('the price at a tick', () => {
  test.each([
    [0, '1'],
    [1, '1.0001'],
    [2, '1.00020001'],
    [3, '1.000300030001'],
  ])('%d is %s', (tick, price) => {
    expect(decimal.toText(orThrow(priceAtTick(decimal, tick, same)))).toBe(price)
  })

  test.each([-887272, -50_000, -1, 60, 200_311, 887272])('%d is 1.0001 to its power, by repeated squaring', tick => {
    const real = decimalOf(80)
    const power = (base: typeof real.one, exponent: number): typeof real.one => {
      if (exponent === 0) return real.one
      const half = power(real.mul(base, base), Math.floor(exponent / 2))
      return exponent % 2 === 1 ? real.mul(half, base) : half
    }
    const positive = power(real.of('1.0001'), Math.abs(tick))
    const expected = tick < 0 ? real.div(real.one, positive) : positive
    const error = (actual: string) => real.toNumber(real.abs(real.sub(real.div(real.of(actual), expected), real.one)))
    expect(error(decimal.toText(orThrow(priceAtTick(decimal, tick, same))))).toBeLessThan(100 * 5e-40)
    expect(error(String(orThrow(priceAtTick(float64, tick, same))))).toBeLessThan(100 * 2 ** -53)
  })

  test('of the highest tick is the square of the largest root that the contract knows, to its precision', () => {
    // TickMath.MAX_SQRT_RATIO of Uniswap v3, a multiple of 2⁻⁹⁶.
    const { of, div, mul, sub, abs, toNumber, pow } = decimal
    const root = div(of('1461446703485210103287273052203988822378723970342'), pow(of(2), of(96)))
    const price = orThrow(priceAtTick(decimal, 887272, same))
    expect(toNumber(abs(sub(div(mul(root, root), price), decimal.one)))).toBeLessThan(1e-9)
  })

  test('is in whole tokens, whose decimals may differ', () => {
    // A stablecoin of 6 decimals as X, ether of 18 as Y: 1e12 more of its smallest units.
    expect(decimal.toText(orThrow(priceAtTick(decimal, 0, { x: 6, y: 18 })))).toBe('0.000000000001')
    expect(decimal.toText(orThrow(priceAtTick(decimal, 1, { x: 18, y: 6 })))).toBe('1000100000000')
  })
})

describe('what is refused', () => {
  test.each([0.5, 887273, -887273, Number.NaN, Number.POSITIVE_INFINITY])('the tick %d', tick => {
    expect(priceAtTick(float64, tick, same)).toEqual({
      _tag: 'Left',
      left: {
        _tag: 'InvalidQuantity',
        quantity: 'tick',
        given: String(tick),
        allowed: 'a whole number from -887272 to 887272',
      },
    })
  })
  test.each([-1, 256, 1.5, Number.NaN])('%d decimals', decimals => {
    expect(priceAtTick(float64, 0, { x: decimals, y: 18 })).toMatchObject({
      _tag: 'Left',
      left: { _tag: 'InvalidQuantity', quantity: 'decimals of X' },
    })
    expect(priceAtTick(float64, 0, { x: 18, y: decimals })).toMatchObject({
      _tag: 'Left',
      left: { _tag: 'InvalidQuantity', quantity: 'decimals of Y' },
    })
  })
})
