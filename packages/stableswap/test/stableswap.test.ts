import { decimal, describeError, exactIn, exactOut, float64, greeks, impermanentLoss, orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import { agreesWithReference } from '../../../vitest.reference.ts'
import { stableswap } from '../src/index.js'
import reference from './reference.json' with { type: 'json' }

const { of, add, sub, mul, div, abs, compare, sqrt, one, toNumber } = decimal

type Decimal = typeof one

const exact = (amplification: number | string) => orThrow(stableswap(decimal, { amplification }))

/** How far two numbers are apart, relative to the second. */
const apart = (actual: Decimal, expected: Decimal) => toNumber(abs(div(sub(actual, expected), expected)))

/** `2A(x + y) + D − 2AD − D³/(4xy)`, over the size of its terms. */
const residual = (amplification: Decimal, x: Decimal, y: Decimal, D: Decimal) => {
  const N = add(amplification, amplification)
  const product = div(mul(D, mul(D, D)), mul(of(4), mul(x, y)))
  const left = add(mul(N, add(x, y)), D)
  const right = add(mul(N, D), product)
  return apart(left, right)
}

agreesWithReference(stableswap, reference.cases)

const amplifications = ['0.001', '0.5', '1', '85', '100', '2000', '1000000']
const pools = [
  ['1', '1'],
  ['1', '3'],
  ['1000', '1'],
  ['0.000001', '500000'],
] as const

describe('the equation of the white paper, with the contracts’ A', () => {
  test.each(amplifications.flatMap(A => pools.map(([x, y]) => [A, x, y] as const)))(
    'holds for A = %s at x = %s, y = %s, before and after a swap',
    (A, x, y) => {
      const curve = exact(A)
      const held = { x: of(x), y: of(y) }
      const D = orThrow(curve.liquidity(held))
      expect(residual(of(A), held.x, held.y, D)).toBeLessThan(1e-37)
      const after = orThrow(curve.swap(held, exactIn('x', of(x)))).reserves
      expect(residual(of(A), after.x, after.y, D)).toBeLessThan(1e-37)
      const back = orThrow(curve.swap(held, exactOut('x', div(held.x, of(3))))).reserves
      expect(residual(of(A), back.x, back.y, D)).toBeLessThan(1e-37)
    },
  )

  test.each(amplifications.flatMap(A => ['0.5', '0.99', '1', '1.0001', '7'].map(p => [A, p] as const)))(
    'holds for A = %s at the price %s, which is its slope there',
    (A, p) => {
      const curve = exact(A)
      const { x, y } = orThrow(curve.reserves(of(p)))
      expect(residual(of(A), x, y, one)).toBeLessThan(1e-37)
      // (N + 1/(4x²y)) / (N + 1/(4xy²)) for D = 1.
      const N = mul(of(2), of(A))
      const quarter = div(one, mul(of(4), mul(x, y)))
      const slope = div(add(N, div(quarter, x)), add(N, div(quarter, y)))
      expect(apart(slope, of(p))).toBeLessThan(1e-34)
      expect(apart(orThrow(curve.spotPrice({ x, y })), of(p))).toBeLessThan(1e-34)
    },
  )
})

describe('balance', () => {
  const curve = orThrow(stableswap(float64, { amplification: 100 }))
  test('at the price 1: half of each, D their sum', () => {
    expect(orThrow(curve.reserves(1))).toEqual({ x: 0.5, y: 0.5 })
    expect(orThrow(curve.value(1))).toBe(1)
    expect(orThrow(curve.liquidity({ x: 500, y: 500 }))).toBe(1000)
    expect(orThrow(curve.spotPrice({ x: 500, y: 500 }))).toBe(1)
  })
  test('it is 1 + A times as deep there as the constant product, whose gamma is −1/4', () => {
    expect(orThrow(greeks(curve, 1)).gamma).toBeCloseTo(-101 / 4, 9)
  })
  test('it quotes every price, and is its own reflection', () => {
    expect(curve.prices).toEqual({})
    expect(orThrow(curve.reflected()).parameters).toEqual({ amplification: 100 })
    const { x, y } = orThrow(exact(100).reserves(of('1.25')))
    expect(orThrow(exact(100).reserves(of('0.8')))).toEqual({ x: y, y: x })
    const loss = orThrow(impermanentLoss(curve, 1, 1.25))
    expect(orThrow(impermanentLoss(curve, 1, 0.8))).toBeCloseTo(loss, 14)
  })
})

describe('the two conventions for A', () => {
  test('the paper’s is half of the contracts’', () => {
    expect(orThrow(stableswap(float64, { paperAmplification: 50 })).parameters).toEqual({ amplification: 100 })
    expect(orThrow(stableswap(decimal, { paperAmplification: '0.05' })).parameters).toEqual({
      amplification: of('0.1'),
    })
  })
  test('one of the two, not both', () => {
    const answer = stableswap(float64, { amplification: 100, paperAmplification: 50 })
    expect(E.isLeft(answer) && describeError(answer.left)).toBe(
      'stableswap: paperAmplification is 50, must be left out where amplification is given: they are two names for one thing',
    )
  })
  test('100 of the contracts’ is the default', () => {
    expect(orThrow(stableswap(float64, {})).parameters).toEqual({ amplification: 100 })
  })
})

const prices = ['0.2', '0.9', '1.5', '30']

describe('A → 0 is the constant product: D = 2√(xy)', () => {
  test.each([3, 6, 9, 12])('to about A, at A = 10⁻ⁿ for n = %d', n => {
    const curve = exact(`1e-${n}`)
    for (const price of prices.map(of)) {
      const { x, y } = orThrow(curve.reserves(price))
      const half = div(sqrt(price), of(2))
      expect(apart(x, div(half, price))).toBeLessThan(40 * 10 ** -n)
      expect(apart(y, half)).toBeLessThan(40 * 10 ** -n)
    }
    expect(apart(orThrow(curve.liquidity({ x: of(1), y: of(9) })), of(6))).toBeLessThan(40 * 10 ** -n)
    const { amountOut } = orThrow(curve.swap({ x: of(1), y: of(9) }, exactIn('x', of(2))))
    expect(apart(amountOut, of(6))).toBeLessThan(40 * 10 ** -n)
  })
})

describe('A → ∞ is the constant sum: D = x + y', () => {
  // Far on the side of Y, 2A(x + y − 1) ≈ 1/(4x): the value exceeds 1 by √((p − 1)/2A), and likewise on the other side.
  test.each(prices)('the value comes near to min(p, 1) as √(|p − 1| / 2A) does to 0, at p = %s', p => {
    const price = of(p)
    const [sum, ratio] = compare(price, one) < 0 ? [price, div(one, price)] : [one, price]
    const excess = (A: number) => sub(div(orThrow(exact(A).value(price)), sum), one)
    const limit = (A: number) => sqrt(div(sub(ratio, one), of(2 * A)))
    expect(apart(excess(1e2), limit(1e2))).toBeLessThan(0.2)
    expect(apart(excess(1e4), limit(1e4))).toBeLessThan(0.02)
    expect(apart(excess(1e6), limit(1e6))).toBeLessThan(0.002)
  })
  test('swaps near balance are one for one', () => {
    const { amountOut } = orThrow(exact(1e6).swap({ x: of(1000), y: of(1000) }, exactIn('x', of(500))))
    expect(apart(amountOut, of(500))).toBeLessThan(1e-5)
  })
})

test.each([0, -100, 1_000_001, '-1', Number.NaN, Number.POSITIVE_INFINITY, 'high', ''])('an A of %s is refused', A => {
  for (const parameter of ['amplification', 'paperAmplification'] as const) {
    for (const answer of [stableswap(float64, { [parameter]: A }), stableswap(decimal, { [parameter]: A })]) {
      expect(answer).toMatchObject({ _tag: 'Left', left: { _tag: 'InvalidParameter', parameter } })
    }
  }
})
