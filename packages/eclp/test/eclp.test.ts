import {
  decimal,
  decimalOf,
  exactIn,
  exactOut,
  float64,
  greeks,
  impermanentLoss,
  orThrow,
  parametersAtEntry,
} from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { eclp } from '../src/index.ts'

interface Given {
  readonly lower: string
  readonly upper: string
  readonly peg: string
  readonly stretch: string
}

const pools: readonly Given[] = [
  { lower: '0.5', upper: '2', peg: '1', stretch: '10' },
  { lower: '0.97', upper: '1.02', peg: '0.999', stretch: '4000' },
  { lower: '1500', upper: '4000', peg: '2500', stretch: '1.5' },
  { lower: '3', upper: '7', peg: '100', stretch: '30' },
  { lower: '3', upper: '7', peg: '0.01', stretch: '30' },
  { lower: '0.0001', upper: '10000', peg: '2', stretch: '1' },
  { lower: '0.5', upper: '2', peg: '1.1', stretch: '100000000' },
]

/** Digits enough for all that cancels in the paper's own formulas. */
const fine = decimalOf(120)
type Fine = typeof fine.one

/** The paper's matrix A, its inverse, the points τ of the unit circle, and the offsets at which reserves end, at r = 1. */
const paper = ({ lower, upper, peg, stretch }: Given) => {
  const { of, one, add, sub, mul, div, neg, sqrt } = fine
  const [q, lambda] = [of(peg), of(stretch)]
  const c = div(one, sqrt(add(one, mul(q, q))))
  const s = mul(q, c)
  const A = (x: Fine, y: Fine) => ({
    x: sub(mul(div(c, lambda), x), mul(div(s, lambda), y)),
    y: add(mul(s, x), mul(c, y)),
  })
  const inverse = ({ x, y }: { readonly x: Fine; readonly y: Fine }) => ({
    x: add(mul(mul(lambda, c), x), mul(s, y)),
    y: sub(mul(c, y), mul(mul(lambda, s), x)),
  })
  const tau = (price: Fine) => {
    const direction = A(neg(one), price)
    const zeta = div(neg(direction.y), direction.x)
    const length = sqrt(add(one, mul(zeta, zeta)))
    return { x: div(zeta, length), y: div(one, length) }
  }
  const offsets = { a: inverse(tau(of(upper))).x, b: inverse(tau(of(lower))).y }
  const reserves = (price: Fine) => {
    const { x, y } = inverse(tau(price))
    return { x: sub(offsets.a, x), y: sub(offsets.b, y) }
  }
  /** ‖A(x − a, y − b)‖ */
  const norm = (x: Fine, y: Fine) => {
    const onCircle = A(sub(x, offsets.a), sub(y, offsets.b))
    return sqrt(add(mul(onCircle.x, onCircle.x), mul(onCircle.y, onCircle.y)))
  }
  return { reserves, norm, offsets }
}

/** How far a number is from another of 120 digits, relative to it. */
const apart = (actual: string, expected: Fine) =>
  fine.toNumber(fine.abs(fine.div(fine.sub(fine.of(actual), expected), expected)))

/** Prices inside the range: a share of the way, in the logarithm. */
const inside = ({ lower, upper }: Given, share: number) => Number(lower) * (Number(upper) / Number(lower)) ** share

const shares = [0.01, 0.3, 0.5, 0.77, 0.999]
const named = pools.map(given => [Object.values(given).join(' '), given] as const)

describe.each(named)('lower, upper, peg and stretch %s', (_name, given) => {
  const curve = orThrow(eclp(float64, given))
  const exact = orThrow(eclp(decimal, given))
  const { reserves, norm, offsets } = paper(given)

  test.each(shares)('the reserves are those of the paper, %d of the way', share => {
    const price = inside(given, share)
    const expected = reserves(fine.of(price))
    const found = orThrow(exact.reserves(decimal.of(price)))
    expect(apart(decimal.toText(found.x), expected.x)).toBeLessThan(1e-37)
    expect(apart(decimal.toText(found.y), expected.y)).toBeLessThan(1e-37)
    const inFloat = orThrow(curve.reserves(price))
    // The parameters, which may be no binary fractions, are rounded before the formulas see them.
    const perRounding = 1e-14 * Number(given.stretch) * (Number(given.peg) + 1 / Number(given.peg))
    expect(apart(String(inFloat.x), expected.x)).toBeLessThan(Math.max(1e-13, perRounding))
    expect(apart(String(inFloat.y), expected.y)).toBeLessThan(Math.max(1e-13, perRounding))
  })

  test('they lie on the ellipse ‖A(x − a, y − b)‖ = 1, and its level is the liquidity', () => {
    const wide = orThrow(eclp(fine, given))
    for (const share of shares) {
      const { x, y } = orThrow(wide.reserves(fine.of(inside(given, share))))
      expect(apart(fine.toText(norm(x, y)), fine.one)).toBeLessThan(1e-95)
    }
    const price = decimal.of(inside(given, 0.4))
    const { x, y } = orThrow(exact.reserves(price))
    const held = { x: decimal.mul(decimal.of(9), x), y: decimal.mul(decimal.of(9), y) }
    expect(decimal.toNumber(orThrow(exact.liquidity(held)))).toBeCloseTo(9, 12)
  })

  test('at the ends it holds one token, as much as the offsets say, and beyond them nothing changes', () => {
    const { of, toText } = decimal
    const ends = [given.lower, given.upper].map(price => orThrow(exact.reserves(of(price))))
    const [atLower = { x: of(0), y: of(0) }, atUpper = atLower] = ends
    expect(toText(atLower.y)).toBe('0')
    expect(toText(atUpper.x)).toBe('0')
    const whole = reserves(fine.of(given.lower)).x
    expect(apart(toText(atLower.x), whole)).toBeLessThan(1e-37)
    expect(apart(toText(atUpper.y), reserves(fine.of(given.upper)).y)).toBeLessThan(1e-37)
    expect(fine.compare(fine.add(offsets.a, offsets.b), fine.zero)).toBe(1)
    expect(orThrow(exact.reserves(of(Number(given.lower) / 10)))).toEqual(atLower)
    expect(orThrow(exact.reserves(of(Number(given.upper) * 10)))).toEqual(atUpper)
    expect(curve.prices).toEqual({ lower: Number(given.lower), upper: Number(given.upper) })
  })

  test('its gamma is −λ²(1 + q²)^(3/2) / n(p)³', () => {
    const [q, lambda] = [Number(given.peg), Number(given.stretch)]
    for (const share of [0.25, 0.6]) {
      const price = inside(given, share)
      const n = Math.hypot(1 + q * price, lambda * (price - q))
      const expected = -(lambda ** 2) * ((1 + q * q) / n ** 2) ** 1.5
      expect(orThrow(greeks(curve, price)).gamma / expected).toBeCloseTo(1, 9)
    }
  })
})

describe('a stretch of 1', () => {
  const circle = (peg: number) => orThrow(eclp(float64, { lower: 0.25, upper: 9, peg, stretch: 1 }))

  test('is a circle: the price is the tangent, and the peg does not matter', () => {
    // The circle (a − x)² + (b − y)² = 1, with the slope p at (p, 1)/√(1 + p²).
    const point = (price: number) => ({ x: price / Math.hypot(1, price), y: 1 / Math.hypot(1, price) })
    const [a, b] = [point(9).x, point(0.25).y]
    for (const peg of [0.1, 1, 30]) {
      for (const price of [0.3, 1, 8]) {
        const { x, y } = orThrow(circle(peg).reserves(price))
        expect(x).toBeCloseTo(a - point(price).x, 14)
        expect(y).toBeCloseTo(b - point(price).y, 14)
        expect(Math.hypot(a - x, b - y)).toBeCloseTo(1, 14)
      }
    }
  })

  test('a swap stays on it', () => {
    const { x, y } = orThrow(circle(1).reserves(1))
    const [a, b] = [x + Math.SQRT1_2, y + Math.SQRT1_2]
    const { amountOut } = orThrow(circle(1).swap({ x, y }, exactIn('x', 0.05)))
    expect(amountOut).toBeCloseTo(y - b + Math.sqrt(1 - (a - x - 0.05) ** 2), 14)
    expect(orThrow(circle(1).swap({ x, y }, exactOut('y', amountOut))).amountIn).toBeCloseTo(0.05, 14)
  })
})

describe('in the limit', () => {
  test.each([1e3, 1e5, 1e7])('of a large stretch it is a constant sum at the peg: λ = %d', stretch => {
    const curve = orThrow(eclp(float64, { lower: 0.5, upper: 3, peg: 2, stretch }))
    const value = (price: number) => orThrow(curve.value(price))
    for (const price of [0.6, 1, 1.5, 2.5, 2.9]) {
      const apart = value(price) / value(2) / Math.min(price / 2, 1) - 1
      expect(Math.abs(apart)).toBeLessThan(3 / stretch)
      expect(Math.abs(apart)).toBeGreaterThan(1e-3 / stretch)
    }
  })

  test.each([1e-3, 1e-5])('of a narrow range, liquidity is even over it, as in any other: %d wide', width => {
    const curve = orThrow(eclp(float64, { lower: 1, upper: 1 + width, peg: 1, stretch: 3 }))
    const whole = orThrow(curve.reserves(1)).x
    expect(orThrow(curve.reserves(1 + width / 4)).x / whole).toBeCloseTo(0.75, -Math.log10(width) - 1)
  })
})

test('the loss is the larger the more liquidity stands around the peg', () => {
  const losses = [1, 3, 10, 30].map(stretch =>
    orThrow(impermanentLoss(orThrow(eclp(float64, { lower: 0.5, upper: 2, peg: 1, stretch })), 1, 1.3)),
  )
  expect([...losses].sort((a, b) => a - b)).toEqual(losses)
  expect(new Set(losses).size).toBe(4)
})

test('reflection: reciprocals of the prices, and the same stretch', () => {
  const curve = orThrow(eclp(float64, { lower: 0.5, upper: 4, peg: 2, stretch: 10 }))
  const reflected = orThrow(curve.reflected())
  expect(reflected.parameters).toEqual({ lower: 0.25, upper: 2, peg: 0.5, stretch: 10 })
  const [{ x, y }, other] = [orThrow(curve.reserves(1.6)), orThrow(reflected.reserves(1 / 1.6))]
  expect([other.y / x, other.x / y]).toEqual([expect.closeTo(1, 13), expect.closeTo(1, 13)])
})

test('beyond an end a swap is refused', () => {
  const curve = orThrow(eclp(float64, {}))
  const held = orThrow(curve.reserves(1))
  for (const [trade, token] of [
    [exactOut('x', held.x * 1.01), 'x'],
    [exactOut('y', held.y * 1.01), 'y'],
    [exactIn('x', 10 * held.x), 'y'],
    [exactIn('y', 10 * held.y), 'x'],
  ] as const) {
    expect(curve.swap(held, trade)).toMatchObject({ _tag: 'Left', left: { _tag: 'InsufficientReserves', token } })
  }
})

test.each([
  [{ lower: 2, upper: 2 }, 'upper'],
  [{ lower: 3 }, 'upper'],
  [{ lower: 0 }, 'lower'],
  [{ lower: -1 }, 'lower'],
  [{ lower: Number.NaN }, 'lower'],
  [{ upper: Number.POSITIVE_INFINITY }, 'upper'],
  [{ peg: 0 }, 'peg'],
  [{ peg: 'one' }, 'peg'],
  [{ stretch: 0.99 }, 'stretch'],
  [{ stretch: 1.01e8 }, 'stretch'],
  [{ stretch: Number.NaN }, 'stretch'],
  [{ stretch: '' }, 'stretch'],
])('%o is refused', (parameters, parameter) => {
  for (const answer of [eclp(float64, parameters), eclp(decimal, parameters)]) {
    expect(answer).toMatchObject({ _tag: 'Left', left: { _tag: 'InvalidParameter', parameter } })
  }
})

test('settings are relative to the price at entry, and errors name the curve', () => {
  expect(orThrow(parametersAtEntry(eclp, float64, { lower: 'x0.5', upper: 'x3', peg: 'x1' }, 2000))).toEqual({
    lower: '1000',
    upper: '6000',
    peg: '2000',
  })
  expect(orThrow(parametersAtEntry(eclp, float64, { width: 'x2' }, 2000))).toEqual({ lower: '1000', upper: '4000' })
  expect(eclp(float64, { none: 1 } as never)).toMatchObject({ left: { _tag: 'UnknownParameter', curve: 'eclp' } })
})
