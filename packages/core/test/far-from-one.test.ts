import { describe, expect, test } from 'vitest'
import {
  capitalEfficiency,
  dual,
  exactIn,
  float64,
  greeks,
  holdValue,
  impermanentLoss,
  liquidityDensity,
  lvrRate,
  orThrow,
  sum as sumOf,
} from '../src/index.js'
import { product, productCurve, range } from './curves.js'
import { refusal } from './refusals.js'

const near = (actual: number, expected: number) => expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-12)

describe('the constant product over all of float64', () => {
  test.each([1e-300, 1e-200, 1e-100, 1e100, 1e200, 1e300])('its measures at %d are right', price => {
    near(orThrow(lvrRate(productCurve, price, 0.5)), (0.25 / 4) * Math.sqrt(price))
    near(orThrow(liquidityDensity(productCurve, price)), 1)
    near(orThrow(capitalEfficiency(productCurve, price)), 1)
    near(orThrow(impermanentLoss(productCurve, price, 4 * price)), 0.2)
  })
  test('a loss of all is 1, also where holding is worth more than any number', () => {
    expect(orThrow(impermanentLoss(productCurve, 1e-200, 1e300))).toBe(1)
    expect(refusal(holdValue(productCurve, 1e-300, 1e300))).toMatchObject({
      _tag: 'NotRepresentable',
      quantity: 'value of holding',
      given: '1e+450',
    })
  })
  test('a gamma that is no number is refused with its size', () => {
    expect(refusal(greeks(productCurve, 1e300))).toMatchObject({ quantity: 'gamma', given: '-5e-451' })
    expect(refusal(greeks(productCurve, 1e-300))).toMatchObject({ quantity: 'gamma', given: '-5e+449' })
  })
  test('so is a price, and an amount', () => {
    expect(refusal(productCurve.spotPrice({ x: 1e200, y: 1e-200 }))).toMatchObject({ given: '1e-400' })
    expect(refusal(productCurve.spotPrice({ x: 1e-200, y: 1e200 }))).toMatchObject({ given: '1e+400' })
    expect(refusal(productCurve.swap({ x: 1, y: 1e-200 }, exactIn('x', 1e-200)))).toMatchObject({
      quantity: 'amount out',
      given: '1e-400',
    })
  })
})

test('a curve that is derived is right there, too', () => {
  const curve = orThrow(range(float64, { lower: 1e200, upper: 4e200 }))
  const { x, y } = orThrow(curve.reserves(2e200))
  near(x, Math.SQRT1_2 * 1e-100 - 0.5e-100)
  near(y, Math.SQRT2 * 1e100 - 1e100)
  near(orThrow(curve.spotPrice({ x, y })), 2e200)
})

test('so are a curve made of others, and one over dual numbers', () => {
  const pool = orThrow(sumOf([{ curve: productCurve, liquidity: 3 }]))
  near(orThrow(pool.reserves(1e200)).x, 3e-100)
  near(orThrow(lvrRate(pool, 1e200, 1)), (3 / 4) * 1e100)
  const overDual = orThrow(product(dual(float64)))
  expect(refusal(overDual.reserves(dual(float64).variable(1e250)))).toMatchObject({ _tag: 'NotRepresentable' })
})

test('what is no question is refused, and nothing is thrown', () => {
  const ask = productCurve as unknown as Record<'swap' | 'liquidity' | 'reserves', (...given: unknown[]) => never>
  expect(refusal(ask.swap(undefined, exactIn('x', 1)))).toMatchObject({ _tag: 'InvalidReserves' })
  expect(refusal(ask.liquidity(undefined))).toMatchObject({ _tag: 'InvalidReserves' })
  expect(refusal(ask.reserves(undefined))._tag).toBe('InvalidPrice')
})
