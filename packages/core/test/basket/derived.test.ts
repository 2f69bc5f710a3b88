import { describe, expect, test } from 'vitest'
import { type Basket, decimal, exactIn, exactOut, float64, orThrow, type Real } from '../../src/index.js'
import { rangeFromLevelSet, stableFromLevelSet, type WeightedIngredient, weightedFrom } from './baskets.js'

const INGREDIENTS: readonly WeightedIngredient[] = ['tradingFunction', 'levelSet', 'value', 'reserves']

/** That a number is another one, to some roundings of its arithmetic. */
const expectNear = <N>(real: Real<N>, actual: N, expected: N, roundings = 64) => {
  const allowed = real.mul(real.mul(real.of(roundings), real.roundingUnit), real.abs(expected))
  const apart = real.abs(real.sub(actual, expected))
  expect(real.compare(apart, allowed), `${real.toText(actual)} is not ${real.toText(expected)}`).toBeLessThanOrEqual(0)
}

const weights = ['0.5', '0.3', '0.2']
const prices = ['3', '0.01', '1']
const held = ['10', '200', '7']

const weightedAgrees = <N>(basket: Basket<N>) => {
  const { real } = basket
  const { of, mul, div, pow, sub } = real
  const list = (texts: readonly string[]) => texts.map(text => of(text))
  const [w, p, x] = [list(weights), list(prices), list(held)]
  const mean = (each: readonly N[]) => each.map((a, i) => pow(a, w[i] as N)).reduce(mul)
  const value = mean(p.map((price, i) => div(price, w[i] as N)))
  orThrow(basket.reserves(p)).forEach((reserve, i) => {
    expectNear(real, reserve, div(mul(w[i] as N, value), p[i] as N))
  })
  expectNear(real, orThrow(basket.value(p)), value)
  expectNear(real, orThrow(basket.liquidity(x)), mean(x))
  orThrow(basket.spotPrices(x)).forEach((price, i) => {
    expectNear(real, price, div(mul(w[i] as N, x[2] as N), mul(w[2] as N, x[i] as N)))
  })
  for (const amount of ['2.5', '1e-12']) {
    // x(0)^0.5 · x(2)^0.2 stays.
    const sold = orThrow(basket.swap(x, exactIn(0, of(amount), 2)))
    const grown = real.log1p(div(of(amount), x[0] as N))
    const out = mul(x[2] as N, real.neg(real.expm1(mul(of('-2.5'), grown))))
    expectNear(real, sold.amountOut, out, 512)
    expectNear(real, sold.reserves[2] as N, sub(x[2] as N, out), 1e6)
    const bought = orThrow(basket.swap(x, exactOut(2, out, 0)))
    expectNear(real, bought.amountIn, of(amount), 4096)
  }
}

describe.each(INGREDIENTS)('a weighted basket derived from its %s', ingredient => {
  const definition = weightedFrom(ingredient)
  test('is the weighted basket, in float64', () => {
    weightedAgrees(orThrow(definition(float64, { weights })))
  })
  test('is the weighted basket, in decimals', () => {
    weightedAgrees(orThrow(definition(decimal, { weights })))
  })
  test('takes a number of tokens and then has even weights', () => {
    const basket = orThrow(definition(float64, { tokens: 5 }))
    expect(basket.tokens).toBe(5)
    expect(basket.parameters).toEqual({ weights: [0.2, 0.2, 0.2, 0.2, 0.2] })
    expectNear(float64, orThrow(basket.liquidity([1, 2, 4, 8, 16])), 4)
  })
})

describe('StableSwap derived from its level set', () => {
  const basket = orThrow(stableFromLevelSet(float64, { tokens: 4, amplification: 200 }))
  test('is even where prices are', () => {
    for (const reserve of orThrow(basket.reserves([1, 1, 1, 1]))) expectNear(float64, reserve, 0.25)
  })
  test('has reserves of its level at the prices asked for', () => {
    const asked = [1.01, 0.98, 1.002, 1]
    const found = orThrow(basket.reserves(asked))
    expectNear(float64, orThrow(basket.liquidity(found)), 1)
    orThrow(basket.spotPrices(found)).forEach((price, i) => {
      expectNear(float64, price, asked[i] as number, 4096)
    })
  })
  test('trades along the level', () => {
    const before = [100, 80, 130, 90]
    const { amountOut, reserves } = orThrow(basket.swap(before, exactIn(2, 30, 1)))
    expect(amountOut).toBeGreaterThan(29)
    expectNear(float64, orThrow(basket.liquidity(reserves)), orThrow(basket.liquidity(before)))
    expect(reserves[0]).toBe(100)
    expect(reserves[3]).toBe(90)
  })
})

describe('a level set that meets the axes', () => {
  const shift = 0.5 ** (1 / 3)
  const basket = orThrow(rangeFromLevelSet(float64, { lower: 0.5 }))
  test('holds every token where prices are near each other', () => {
    const root = (1.1 * 0.9) ** (1 / 3)
    const expected = [1.1, 0.9, 1].map(price => root / price - shift)
    orThrow(basket.reserves([1.1, 0.9, 1])).forEach((reserve, i) => {
      expectNear(float64, reserve, expected[i] as number, 256)
    })
  })
  test('holds none of a token that is too dear', () => {
    const [x, y, z] = orThrow(basket.reserves([4, 1.2, 1]))
    const root = Math.sqrt(1.2 / shift)
    expect(x).toBe(0)
    expectNear(float64, y as number, root / 1.2 - shift, 256)
    expectNear(float64, z as number, root - shift, 256)
  })
  test('holds one token alone where it is the cheapest by far', () => {
    expect(orThrow(basket.reserves([4, 3, 1])).slice(0, 2)).toEqual([0, 0])
  })
  test('sells a token to the last, and no more', () => {
    const before = orThrow(basket.reserves([1, 1, 1]))
    const { amountIn, reserves } = orThrow(basket.swap(before, exactOut(1, before[1] as number, 0)))
    expect(amountIn).toBeGreaterThan(before[1] as number)
    expect(reserves[1]).toBe(0)
    expect(basket.swap(before, exactIn(0, 10, 1))).toMatchObject({
      left: { _tag: 'InsufficientReserves', token: 1 },
    })
  })
  test('in decimals it has 35 digits', () => {
    const exact = orThrow(rangeFromLevelSet(decimal, { lower: '0.5' }))
    const given = ['4', '1.2', '1'].map(decimal.of)
    const found = orThrow(exact.reserves(given))
    const a = decimal.cbrt(decimal.of('0.5'))
    const root = decimal.sqrt(decimal.div(decimal.of('1.2'), a))
    expect(decimal.isZero(found[0] as typeof a)).toBe(true)
    expectNear(decimal, found[2] as typeof a, decimal.sub(root, a), 256)
  })
})

test.each(INGREDIENTS)(
  'trades of every size, with pools of every size, are exact where it is derived from its %s',
  ingredient => {
    const basket = orThrow(weightedFrom(ingredient)(float64, { weights: [0.5, 0.3, 0.2] }))
    for (const size of [1e-8, 1e-4, 1, 1e4, 1e8, 1e12]) {
      const reserves = [5 * size, 3 * size, 2 * size]
      for (const part of [1, 1e-3, 1e-6, 1e-9, 1e-14]) {
        const { amountOut } = orThrow(basket.swap(reserves, exactIn(1, part * 3 * size, 2)))
        expectNear(float64, amountOut, -2 * size * Math.expm1(-1.5 * Math.log1p(part)), 256)
      }
    }
  },
)
