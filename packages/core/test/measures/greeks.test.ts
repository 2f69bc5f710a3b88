import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  capitalEfficiency,
  decimal,
  decimalOf,
  float64,
  greeks,
  liquidityDensity,
  lvrRate,
  orThrow,
} from '../../src/index.js'
import { product, productCurve, range, sum } from '../curves.js'
import { expectNear } from '../near.js'
import { numerals } from '../numerals.js'
import { property } from '../property.js'
import { refusal } from '../refusals.js'

const prices = fc.double({ min: 1e-6, max: 1e6, noNaN: true })
const decimalCurve = orThrow(product(decimal, {}))
const rangeCurve = orThrow(range(float64, { lower: 1, upper: 4 }))
const inside = fc.double({ min: 1.001, max: 3.999, noNaN: true })

describe('of the constant product', () => {
  property('delta is 1/√p and gamma −1/(2p√p)', [prices], price => {
    const { delta, gamma } = orThrow(greeks(productCurve, price))
    expectNear(float64, delta, 1 / Math.sqrt(price), 4)
    expectNear(float64, gamma, -1 / (2 * price * Math.sqrt(price)), 8)
  })
  property('in decimals, too', [numerals({ digits: 20, sign: 'positive', exponents: [-6, 6] })], text => {
    const { of, one, mul, div, sqrt, neg } = decimal
    const price = of(text)
    const { delta, gamma } = orThrow(greeks(decimalCurve, price))
    expectNear(decimal, delta, div(one, sqrt(price)), 4)
    expectNear(decimal, gamma, neg(div(one, mul(of(2), mul(price, sqrt(price))))), 8)
  })
  property(
    'loss-versus-rebalancing is σ²/8 of the value',
    [prices, fc.double({ min: 0, max: 5, noNaN: true })],
    (price, volatility) => {
      fc.pre(volatility === 0 || volatility > 1e-100)
      const value = orThrow(productCurve.value(price))
      expectNear(float64, orThrow(lvrRate(productCurve, price, volatility)), (volatility ** 2 / 8) * value, 16)
    },
  )
  property('liquidity density and capital efficiency are 1', [prices], price => {
    expectNear(float64, orThrow(liquidityDensity(productCurve, price)), 1, 16)
    expectNear(float64, orThrow(capitalEfficiency(productCurve, price)), 1, 24)
  })
})

describe('of a range', () => {
  property('density is 1 inside', [inside], price => {
    expectNear(float64, orThrow(liquidityDensity(rangeCurve, price)), 1, 16)
  })
  test.each([0.25, 0.999, 4.001, 100])('density and gamma are 0 outside: at %d', price => {
    expect(orThrow(liquidityDensity(rangeCurve, price))).toBe(0)
    expect(orThrow(greeks(rangeCurve, price)).gamma + 0).toBe(0)
    expect(orThrow(lvrRate(rangeCurve, price, 1))).toBe(0)
    expect(orThrow(capitalEfficiency(rangeCurve, price))).toBe(0)
  })
  property('delta is what it holds of X', [prices], price => {
    expect(orThrow(greeks(rangeCurve, price)).delta).toBe(orThrow(rangeCurve.reserves(price)).x)
  })
  property('capital efficiency is 1/(1 − ½(√(a/p) + √(p/b)))', [inside], price => {
    const expected = 1 / (1 - (Math.sqrt(1 / price) + Math.sqrt(price / 4)) / 2)
    expectNear(float64, orThrow(capitalEfficiency(rangeCurve, price)), expected, 64)
  })
})

describe('of a sum, which trades at one price', () => {
  const curve = orThrow(sum(float64, { peg: 2 }))
  property('there is no derivative there, wherever it is', [prices], peg => {
    const any = orThrow(sum(float64, { peg }))
    const price = any.prices.lower ?? Number.NaN
    expect(refusal(greeks(any, price))).toMatchObject({ _tag: 'NotDifferentiable' })
  })
  test('there is no derivative there', () => {
    for (const measure of [greeks, liquidityDensity, capitalEfficiency]) {
      expect(refusal(measure(curve, 2))).toMatchObject({ _tag: 'NotDifferentiable', given: '2' })
    }
    expect(refusal(lvrRate(curve, 2, 1))).toMatchObject({ _tag: 'NotDifferentiable' })
  })
  test.each([
    [1, 0.5],
    [3, 0],
  ])('at %d it holds %d of X, whatever happens', (price, delta) => {
    const found = orThrow(greeks(curve, price))
    expect(found.delta).toBe(delta)
    expect(found.gamma + 0).toBe(0)
  })
})

describe('against difference quotients at 60 digits', () => {
  const real = decimalOf(60)
  const curve = orThrow(range(real, { lower: 1, upper: 4 }))
  const step = real.of('1e-20')
  property(
    'delta is the slope of the value, gamma that of delta',
    [numerals({ digits: 10, sign: 'positive', exponents: [0, 0] })],
    text => {
      const price = real.add(real.one, real.div(real.of(text), real.of(4)))
      const slope = (of: (price: typeof real.one) => typeof real.one) =>
        real.div(real.sub(of(real.add(price, step)), of(real.sub(price, step))), real.add(step, step))
      const { delta, gamma } = orThrow(greeks(curve, price))
      const unit = real.of('1e25')
      expectNear(
        real,
        slope(at => orThrow(curve.value(at))),
        delta,
        1,
        unit,
      )
      expectNear(
        real,
        slope(at => orThrow(curve.reserves(at)).x),
        gamma,
        1,
        unit,
      )
    },
  )
})

describe('what is refused', () => {
  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('a price of %d', price => {
    for (const measure of [greeks, liquidityDensity, capitalEfficiency]) {
      expect(refusal(measure(productCurve, price))).toMatchObject({ _tag: 'InvalidPrice', given: String(price) })
    }
    expect(refusal(lvrRate(productCurve, price, 1))).toMatchObject({ _tag: 'InvalidPrice' })
  })
  test.each([-0.1, Number.NaN, Number.POSITIVE_INFINITY])('a volatility of %d', volatility => {
    expect(refusal(lvrRate(productCurve, 1, volatility))).toEqual({
      _tag: 'InvalidQuantity',
      quantity: 'volatility',
      given: String(volatility),
      allowed: 'a number of at least 0',
    })
  })
  test('a rate beyond the largest number', () => {
    expect(refusal(lvrRate(productCurve, 1, 1e200))).toMatchObject({
      _tag: 'NotRepresentable',
      quantity: 'loss-versus-rebalancing',
    })
  })
})
