import { describe, expect, test } from 'vitest'
import {
  type Answer,
  type Basket,
  type BasketParts,
  decimal,
  decimalOf,
  defineBasket,
  describeError,
  exactIn,
  exactOut,
  float64,
  type Num,
  orThrow,
  type Real,
} from '../../src/index.js'
import { refusal } from '../refusals.js'
import { weightedFrom } from './baskets.js'

const weighted = weightedFrom('tradingFunction')
const says = (answer: Answer<unknown>) => describeError(refusal(answer))

describe('how many tokens a basket has', () => {
  test('is the least where nothing says', () => expect(orThrow(weighted(float64)).tokens).toBe(2))
  test('is what tokens says', () => expect(orThrow(weighted(float64, { tokens: 8 })).tokens).toBe(8))
  test('is the length of a list', () =>
    expect(orThrow(weighted(float64, { weights: [0.5, 0.25, 0.25] })).tokens).toBe(3))
  test.each([1, 9, 2.5, Number.NaN, '3' as unknown as number])('is not %s', tokens => {
    expect(says(weighted(float64, { tokens }))).toMatch(/tokens is .*, must be a whole number from 2 to 8/)
  })
  test('agrees with every list', () => {
    expect(says(weighted(float64, { tokens: 4, weights: [0.5, 0.5] }))).toBe(
      'weighted-from-tradingFunction: weights is [0.5, 0.5], must be a list of 4 numbers, one for each token',
    )
  })
})

describe('a parameter with a value for each token', () => {
  test('is a list', () => {
    expect(says(weighted(float64, { weights: '0.5,0.5' as unknown as readonly string[] }))).toMatch(
      /must be a list of numbers, one for each token/,
    )
  })
  test('holds its bounds, each value by itself', () => {
    expect(says(weighted(float64, { weights: [1.2, -0.2] }))).toBe(
      'weighted-from-tradingFunction: weights[0] is 1.2, must be a number above 0 and below 1',
    )
    expect(says(weighted(float64, { weights: [0.5, 'half'] }))).toMatch(/weights\[1\] is "half"/)
  })
  test('adds up to its sum', () => {
    expect(says(weighted(float64, { weights: [0.5, 0.3, 0.1] }))).toMatch(
      /must be numbers that add up to 1; these add up to 0.9/,
    )
  })
  test('is scaled where it misses the sum by no more than 1e-12', () => {
    const { weights } = orThrow(
      weighted(float64, { weights: [0.333333333333, 0.333333333333, 0.333333333333] }),
    ).parameters
    expect((weights as readonly number[]).reduce((a, b) => a + b)).toBeCloseTo(1, 15)
    expect(says(weighted(float64, { weights: [0.33333333333, 0.33333333333, 0.33333333333] }))).toMatch(/add up to 1/)
  })
  test('keeps all its digits in decimals', () => {
    const { weights } = orThrow(weighted(decimal, { weights: ['0.333', '0.333', '0.334'] })).parameters
    expect((weights as readonly (typeof decimal.one)[]).map(decimal.toText)).toEqual(['0.333', '0.333', '0.334'])
  })
  test('has its default for each token', () => {
    const rated = defineBasket({
      name: 'rated',
      summary: '',
      formula: '',
      tokens: { least: 2, most: 4 },
      parameters: { power: { default: 1, above: 0, meaning: '' } },
      perToken: { rates: { default: 2, above: 0, meaning: '' } },
      over: (real, { rates, power }) => ({
        tradingFunction: held =>
          real.pow(held.map((each, i) => real.mul(each, rates[i] ?? real.one)).reduce(real.mul), power),
      }),
    })
    expect(orThrow(rated(float64, { tokens: 3 })).parameters).toEqual({ power: 1, rates: [2, 2, 2] })
    // Degree 6, which is normalised.
    expect(orThrow(orThrow(rated(float64, { tokens: 3, power: 2 })).liquidity([4, 4, 4]))).toBeCloseTo(8, 12)
  })
})

test('a parameter that there is not is refused with those that there are', () => {
  expect(says(weighted(float64, { weight: 0.5 } as never))).toMatch(
    /parameter of .* is weight, must be one of weights, tokens/,
  )
})

test('no arithmetic is refused', () => {
  expect(refusal(weighted(decimalOf(0.5)))._tag).toBe('InvalidArithmetic')
})

/** A basket whose formulas are those of the product but for the given ones, as JavaScript may write them. */
const broken = (change: (real: Real<Num>) => object): Basket<number> =>
  orThrow(
    defineBasket({
      name: 'broken',
      summary: '',
      formula: '',
      tokens: { least: 3, most: 3 },
      parameters: {},
      over: real => ({ tradingFunction: held => held.reduce(real.mul), ...change(real) }) as BasketParts<Num>,
    })(float64),
  )

const even = [10, 10, 10]
const boom = () => {
  throw new Error('boom')
}

const OPERATIONS: Readonly<Record<string, (basket: Basket<number>) => Answer<unknown>>> = {
  reserves: basket => basket.reserves([1, 1, 1]),
  value: basket => basket.value([1, 1, 1]),
  tradingFunction: basket => basket.liquidity(even),
  spotPrices: basket => basket.spotPrices(even),
  exactIn: basket => basket.swap(even, exactIn(0, 1, 1)),
  exactOut: basket => basket.swap(even, exactOut(1, 1, 0)),
}

describe.each(Object.entries(OPERATIONS))('%s', (member, operation) => {
  test('that throws is a broken basket, and leaves the others alone', () => {
    expect(refusal(operation(broken(() => ({ [member]: boom }))))).toMatchObject({ _tag: 'BrokenCurve', member })
    const other = member === 'exactIn' ? 'exactOut' : 'exactIn'
    expect(OPERATIONS[other]?.(broken(() => ({ [member === 'tradingFunction' ? 'value' : member]: boom })))._tag).toBe(
      'Right',
    )
  })
  test('that answers no number is refused', () => {
    const nothing = member === 'exactIn' ? { amountOut: Number.NaN, remaining: 1 } : Number.NaN
    const isList = member === 'reserves' || member === 'spotPrices'
    const given = isList ? [Number.NaN, 1, 1] : nothing
    expect(['NotRepresentable', 'NoConvergence']).toContain(
      refusal(operation(broken(() => ({ [member]: () => given }))))._tag,
    )
  })
})

test.each(['reserves', 'spotPrices'] as const)('%s of another length are refused', member => {
  const answer = OPERATIONS[member]?.(broken(() => ({ [member]: () => [1, 1] })))
  expect(refusal(answer as Answer<unknown>)).toMatchObject({ _tag: 'BrokenCurve', member, given: '2 numbers' })
})

describe('what callers give', () => {
  const basket = broken(() => ({}))
  test.each([[[1, 1]], [[1, 0, 1]], [[1, -1, 1]], [[1, Number.NaN, 1]], ['1,1,1'], [undefined]])(
    'prices %j are none',
    prices => {
      expect(says(basket.reserves(prices as never))).toMatch(/must be 3 numbers above 0, one for each token/)
      expect(refusal(basket.value(prices as never))._tag).toBe('InvalidPrice')
    },
  )
  test.each([[[1, 1]], [[0, 0, 0]], [[1, -1, 1]], [[1, Number.POSITIVE_INFINITY, 1]], [undefined]])(
    'reserves %j are none',
    reserves => {
      for (const answer of [basket.liquidity(reserves as never), basket.spotPrices(reserves as never)]) {
        expect(refusal(answer)._tag).toBe('InvalidReserves')
      }
      expect(refusal(basket.swap(reserves as never, exactIn(0, 1, 1)))._tag).toBe('InvalidReserves')
    },
  )
  test('an empty reserve is no level of a basket that needs them all', () => {
    expect(says(basket.liquidity([1, 0, 1]))).toMatch(/this basket needs every token/)
  })
  test.each([
    [exactIn(3, 1, 0), 'InvalidChoice'],
    [exactIn(0, 1, 0), 'InvalidChoice'],
    [exactIn(0.5, 1, 1), 'InvalidChoice'],
    [{ kind: 'exactIn', token: 0, amount: 1 }, 'InvalidChoice'],
    [{ kind: 'swap', token: 0, amount: 1, otherToken: 1 }, 'InvalidChoice'],
    [exactIn(0, -1, 1), 'InvalidQuantity'],
    [exactIn(0, Number.NaN, 1), 'InvalidQuantity'],
    [exactOut(0, 11, 1), 'InsufficientReserves'],
    [exactOut(0, 10, 1), 'InsufficientReserves'],
    [undefined, 'InvalidChoice'],
  ])('the trade %j is refused: %s', (trade, tag) => {
    expect(refusal(basket.swap(even, trade as never))._tag).toBe(tag)
  })
  test('a trade for more than there is names the token', () => {
    expect(says(basket.swap(even, exactOut(2, 11, 1)))).toBe(
      'amount of token 2 wanted from the pool is 11, must be at most 10',
    )
  })
  test('nothing is changed', () => {
    const [prices, reserves] = [Object.freeze([1, 2, 3]), Object.freeze([1, 2, 3])]
    orThrow(basket.reserves(prices))
    const { reserves: after } = orThrow(basket.swap(reserves, exactIn(0, 0, 1)))
    expect(after).toEqual([1, 2, 3])
    expect(after).not.toBe(reserves)
  })
})

describe('a basket whose tokens are worth the same whatever it holds', () => {
  const sum = broken(real => ({ tradingFunction: (held: readonly Num[]) => held.reduce(real.add) }))
  test('holds the cheapest token alone', () => {
    expect(orThrow(sum.reserves([2, 1, 3]))).toEqual([0, 1, 0])
  })
  test('holds as much of each, by value, where all are as cheap', () => {
    for (const reserve of orThrow(sum.reserves([1, 1, 1]))) expect(reserve).toBeCloseTo(1 / 3, 14)
  })
  test('has liquidity where tokens are missing', () => expect(orThrow(sum.liquidity([1, 0, 2]))).toBe(3))
})
