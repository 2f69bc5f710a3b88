import {
  decimal,
  exactIn,
  exactOut,
  float64,
  greeks,
  impermanentLoss,
  orThrow,
  type Real,
  type Reserves,
} from '@ammeter/core'
import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import { solidly } from '../src/index.ts'

const curve = orThrow(solidly(float64, {}))
const exact = orThrow(solidly(decimal, {}))
const { of, mul, sub, div, abs, toNumber } = decimal

type Decimal = typeof decimal.one

const apart = (actual: Decimal, expected: Decimal) => toNumber(abs(div(sub(actual, expected), expected)))

/** What the contracts keep, in whole numbers: nothing is rounded. */
const k = (x: bigint, y: bigint) => x ** 3n * y + x * y ** 3n

/** The least whole reserve of Y that keeps `k` beside a reserve of X, by halving. */
const leastY = (x: bigint, kept: bigint): bigint => {
  let [below, enough] = [0n, 1n]
  while (k(x, enough) < kept) enough *= 2n
  while (enough - below > 1n) {
    const middle = (below + enough) / 2n
    if (k(x, middle) < kept) below = middle
    else enough = middle
  }
  return enough
}

/** So many of the smallest units are one token here. */
const UNITS = 10n ** 45n

const tokens = (units: bigint) => div(of(String(units)), of(String(UNITS)))

const pools = [
  ['balanced', 1000n, 1000n, 100n],
  ['short of X', 10n, 4000n, 1n],
  ['short of Y', 5_000_000n, 3n, 700_000n],
  ['bought out', 1000n, 1000n, 1_000_000n],
] as const

describe('x³y + xy³, in whole numbers', () => {
  test.each(pools)('gives the Y of an exact X in, of a pool that is %s', (_, x, y, amount) => {
    const left = leastY((x + amount) * UNITS, k(x * UNITS, y * UNITS))
    const expected = tokens(y * UNITS - left)
    const held = { x: of(String(x)), y: of(String(y)) }
    const { amountOut, reserves } = orThrow(exact.swap(held, exactIn('x', of(String(amount)))))
    expect(apart(amountOut, expected)).toBeLessThan(1e-36)
    expect(apart(reserves.y, tokens(left))).toBeLessThan(1e-36)
    const inFloat = orThrow(curve.swap({ x: Number(x), y: Number(y) }, exactIn('x', Number(amount))))
    expect(inFloat.amountOut / toNumber(expected)).toBeCloseTo(1, 13)
    expect(inFloat.reserves.y / toNumber(tokens(left))).toBeCloseTo(1, 11)
  })

  test.each(pools)('asks back the Y that it gave, of a pool that is %s', (_, x, y, amount) => {
    const left = leastY((x + amount) * UNITS, k(x * UNITS, y * UNITS))
    const given = y * UNITS - left
    // A rounding of what was given is so much of what is left.
    const conditioned = Number(y * UNITS) / Number(left)
    const held = { x: of(String(x)), y: of(String(y)) }
    const { amountIn } = orThrow(exact.swap(held, exactOut('y', tokens(given))))
    expect(apart(amountIn, of(String(amount)))).toBeLessThan(1e-38 * Math.max(100, conditioned))
  })

  test('stays as it was over a swap of Y', () => {
    const kOf = ({ x, y }: Reserves<Decimal>) => mul(mul(x, y), decimal.add(mul(x, x), mul(y, y)))
    const held = { x: of(300), y: of(200) }
    const { reserves } = orThrow(exact.swap(held, exactIn('y', of(77))))
    expect(apart(kOf(reserves), kOf(held))).toBeLessThan(1e-37)
    expect(toNumber(reserves.y)).toBe(277)
  })

  test('is the fourth power of the liquidity', () => {
    expect(orThrow(curve.liquidity({ x: 3, y: 3 }))).toBeCloseTo(3 * 2 ** 0.25, 14)
    expect(orThrow(curve.liquidity({ x: 10, y: 4000 })) ** 4 / Number(k(10n, 4000n))).toBeCloseTo(1, 13)
  })
})

/**
 * The price of reserves `x = s(1 + t)`, `y = s(1 − t)` is `(1 − t³)/(1 + t³)`, for `D − N` and `D + N` of its fraction `N/D`
 * are the cubes of `x − y` and `x + y`; and `k` is `2s⁴(1 − t⁴)`.
 */
const reservesAt = <N>(real: Real<N>, price: N): Reserves<N> => {
  const { one, add, sub, mul, div } = real
  const cube = div(sub(one, price), add(one, price))
  const size = real.cbrt(real.abs(cube))
  const t = real.compare(cube, real.zero) < 0 ? real.neg(size) : size
  const square = mul(t, t)
  const twice = mul(real.of(2), sub(one, mul(square, square)))
  const s = div(one, real.sqrt(real.sqrt(twice)))
  return { x: mul(s, add(one, t)), y: mul(s, sub(one, t)) }
}

describe('the reserves at a price', () => {
  test.each(['0.001', '0.3', '0.999', '1.000001', '1.5', '40', '12345'])('are those of a closed form, at %s', price => {
    const expected = reservesAt(decimal, of(price))
    const found = orThrow(exact.reserves(of(price)))
    expect(apart(found.x, expected.x)).toBeLessThan(1e-35)
    expect(apart(found.y, expected.y)).toBeLessThan(1e-35)
    const inFloat = orThrow(curve.reserves(Number(price)))
    expect(inFloat.x / toNumber(expected.x)).toBeCloseTo(1, 12)
    expect(inFloat.y / toNumber(expected.y)).toBeCloseTo(1, 12)
  })

  test('have that price', () => {
    for (const price of [0.01, 0.9, 1.1, 250]) {
      const { x, y } = orThrow(curve.reserves(price))
      const spot = (3 * x * x * y + y ** 3) / (x ** 3 + 3 * x * y * y)
      expect(spot / price).toBeCloseTo(1, 12)
      expect(orThrow(curve.spotPrice({ x: 7 * x, y: 7 * y })) / price).toBeCloseTo(1, 12)
    }
  })

  test('are half and half at the price 1, where a reserve may be off by a tenth before the price is by a millesimal', () => {
    const { x, y } = orThrow(curve.reserves(1))
    expect(x / y).toBeCloseTo(1, 4)
    expect(orThrow(curve.spotPrice({ x: 1.1, y: 1 }))).toBeCloseTo(1 - 0.1 ** 3 / (1.1 ** 3 + 3.3), 14)
  })
})

describe('far from the peg', () => {
  test('it is a weighted pool of 3 to 1: the price ×16 is the value ×2', () => {
    const value = (price: number) => orThrow(curve.value(price))
    expect(value(16e12) / value(1e12)).toBeCloseTo(2, 7)
    expect(value(16e-12) / value(1e-12)).toBeCloseTo(8, 7)
  })
  test('its gamma is that of the weight 1/4', () => {
    const price = 1e12
    const { delta, gamma } = orThrow(greeks(curve, price))
    expect((gamma * price) / delta).toBeCloseTo(-0.75, 3)
  })
})

test('it quotes every price, and is its own reflection', () => {
  expect(curve.prices).toEqual({})
  expect(orThrow(curve.reflected()).parameters).toEqual({})
  const loss = orThrow(impermanentLoss(curve, 1, 1.25))
  expect(loss).toBeGreaterThan(0)
  expect(orThrow(impermanentLoss(curve, 1, 0.8))).toBeCloseTo(loss, 14)
})

test('it has no parameters, and refuses any', () => {
  const given = { amplification: 100 } as unknown as Record<never, never>
  for (const answer of [solidly(float64, given), solidly(decimal, given)]) {
    expect(answer).toMatchObject({
      _tag: 'Left',
      left: { _tag: 'UnknownParameter', curve: 'solidly', given: 'amplification' },
    })
  }
})

test.each([
  { x: 0, y: 1 },
  { x: 1, y: -1 },
  { x: Number.NaN, y: 1 },
])('a swap against %o is refused', held => {
  expect(E.isLeft(curve.swap(held, exactIn('x', 1)))).toBe(true)
})
