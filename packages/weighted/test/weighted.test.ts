import {
  decimal,
  exactIn,
  exactOut,
  float64,
  greeks,
  impermanentLoss,
  lvrRate,
  orThrow,
  parametersAtEntry,
} from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { agreesWithReference } from '../../../vitest.reference.ts'
import { weighted } from '../src/index.js'
import reference from './reference.json' with { type: 'json' }

/** Within a few rounding units, relative, times the logarithm of the price. */
const expectNear = (actual: number, expected: number, price = 1) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(
    8 * (1 + Math.abs(Math.log(price))) * Number.EPSILON * Math.abs(expected),
  )

const weights = [0.05, 0.2, 0.5, 0.8, 0.95]
const prices = [1e-6, 0.3, 1, 7, 1e6]
const cases = weights.flatMap(weight => prices.map(price => [weight, price] as const))

agreesWithReference(weighted, reference.cases)

describe.each(cases)('closed forms at the weight %d and the price %d', (w, p) => {
  const curve = orThrow(weighted(float64, { weight: w }))
  const value = (p / w) ** w * (1 - w) ** (w - 1)

  test('the value is pʷ / (wʷ (1 − w)¹⁻ʷ), and its shares are the weights', () => {
    const { x, y } = orThrow(curve.reserves(p))
    expectNear(orThrow(curve.value(p)), value, p)
    expectNear(p * x, w * value, p)
    expectNear(y, (1 - w) * value, p)
  })
  test('those reserves have liquidity 1 and that price', () => {
    const held = orThrow(curve.reserves(p))
    expectNear(orThrow(curve.liquidity(held)), 1, p)
    expectNear(orThrow(curve.spotPrice(held)), p, p)
  })
  test('impermanent loss is 1 − rʷ/(w·r + 1 − w)', () => {
    const loss = orThrow(impermanentLoss(curve, 2, 2 * p))
    expect(Math.abs(loss - (1 - p ** w / (w * p + 1 - w)))).toBeLessThan(1e-14)
  })
  test('gamma is −(1 − w)x/p, and loss-versus-rebalancing w(1 − w)σ²/2 of the value', () => {
    const { delta, gamma } = orThrow(greeks(curve, p))
    expectNear(gamma, (-(1 - w) * delta) / p, p)
    expectNear(orThrow(lvrRate(curve, p, 0.8)), ((w * (1 - w) * 0.64) / 2) * value, p)
  })
})

describe('swaps', () => {
  const curve = orThrow(weighted(float64, { weight: 0.75 }))
  test('X in: Δy = y(1 − (x/(x + Δx))^(w/(1 − w)))', () => {
    // Twice the X leaves an eighth of the Y.
    const { amountOut, reserves } = orThrow(curve.swap({ x: 10, y: 80 }, exactIn('x', 10)))
    expectNear(amountOut, 70)
    expectNear(reserves.y, 10)
  })
  test('Y in: Δx = x(1 − (y/(y + Δy))^((1 − w)/w))', () => {
    // Eight times the Y leaves half of the X.
    expectNear(orThrow(curve.swap({ x: 10, y: 80 }, exactIn('y', 560))).amountOut, 5)
  })
  test('exact out is the inverse', () => {
    expectNear(orThrow(curve.swap({ x: 10, y: 80 }, exactOut('y', 70))).amountIn, 10)
    expectNear(orThrow(curve.swap({ x: 10, y: 80 }, exactOut('x', 5))).amountIn, 560)
  })
  test('exact out keeps its digits for a tiny share of the reserve, and for nearly all of it', () => {
    const even = orThrow(weighted(float64, { weight: 0.5 }))
    expectNear(orThrow(even.swap({ x: 1e10, y: 2e10 }, exactOut('y', 2e-10))).amountIn, 1e-10)
    expectNear(orThrow(even.swap({ x: 1, y: 1 }, exactOut('y', 1 - 2 ** -40))).amountIn, 2 ** 40 - 1, 2 ** 40)
  })
  test('the last token is not for sale', () => {
    expect(curve.swap({ x: 10, y: 80 }, exactOut('y', 80))).toMatchObject({
      _tag: 'Left',
      left: { _tag: 'InsufficientReserves', token: 'y' },
    })
  })
})

test('the weight one half is the constant product', () => {
  const { of, toText, sqrt, mul } = decimal
  const curve = orThrow(weighted(decimal, { weight: '0.5' }))
  expect(toText(orThrow(curve.value(of(4))))).toBe('4')
  expect(toText(orThrow(curve.liquidity({ x: of(4), y: of(9) })))).toBe('6')
  expect(toText(orThrow(curve.value(of(2))))).toBe(toText(mul(of(2), sqrt(of(2)))))
})

test('it quotes every price', () => {
  expect(orThrow(weighted(float64, {})).prices).toEqual({})
})

test('reflection: the weight of X becomes that of Y', () => {
  const curve = orThrow(weighted(float64, { weight: 0.75 }))
  const reflected = orThrow(curve.reflected())
  expect(reflected.parameters).toEqual({ weight: 0.25 })
  expectNear(orThrow(impermanentLoss(reflected, 1 / 2, 1 / 9)), orThrow(impermanentLoss(curve, 2, 9)))
})

test('four fifths are X unless told', () => {
  expect(orThrow(weighted(float64, {})).parameters).toEqual({ weight: 0.8 })
})

test.each([0, 1, -0.2, 1.2, '0', '1', Number.NaN, Number.POSITIVE_INFINITY, 'half', ''])(
  'a weight of %s is refused',
  weight => {
    for (const answer of [weighted(float64, { weight }), weighted(decimal, { weight })]) {
      expect(answer).toMatchObject({
        _tag: 'Left',
        left: { _tag: 'InvalidParameter', parameter: 'weight', allowed: 'a number above 0 and below 1' },
      })
    }
  },
)

test('settings may be percentages, and errors name the curve', () => {
  expect(orThrow(parametersAtEntry(weighted, float64, { weight: '80%' }, 2000))).toEqual({ weight: '0.8' })
  expect(weighted(float64, { none: 1 } as never)).toMatchObject({
    left: { _tag: 'UnknownParameter', curve: 'weighted' },
  })
})

test('a trade of less than half of a reserve takes one exponential, and of more than half another', () => {
  let exponentials = 0
  const exp = (power: number) => {
    exponentials += 1
    return Math.exp(power)
  }
  const curve = orThrow(weighted({ ...float64, exp }, { weight: 0.5 }))
  const left = (amountIn: number) => orThrow(curve.swap({ x: 1, y: 1 }, exactIn('x', amountIn))).reserves.y
  expectNear(left(0.25), 0.8)
  expect(exponentials).toBe(0)
  expectNear(left(4), 0.2)
  expect(exponentials).toBe(1)
})
