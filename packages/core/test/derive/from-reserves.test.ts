import { describe, expect, test } from 'vitest'
import type { Coarse } from '../../src/curve/derive/derived.js'
import { fromReserves, reservesOfValue } from '../../src/curve/derive/from-reserves.js'
import { defineCurve, dual, exactIn, float64, orThrow, type PriceRange, type Reserves } from '../../src/index.js'
import { refusal } from '../refusals.js'

const u = float64.roundingUnit

/** The reserves of a value that is `total` at the price 1, where its slope is `slope`. */
const ofValue = (total: number, slope: number): Reserves<number> => {
  const real = dual(float64)
  const value = (price: typeof real.one) =>
    real.add(real.constant(total), real.mul(real.constant(slope), real.sub(price, real.one)))
  const formulas = { real: float64, parts: {}, overDual: () => ({ parts: { value } }) }
  return reservesOfValue(formulas as unknown as Parameters<typeof reservesOfValue<number>>[0])(1)
}

describe('a reserve of a value that is below zero', () => {
  test('by 64 roundings of the value is nothing', () => {
    expect(ofValue(1, -64 * u)).toEqual({ x: 0, y: 1 + 64 * u })
    expect(ofValue(1, 1 + 64 * u)).toEqual({ x: 1 + 64 * u, y: 0 })
  })
  test('by more stays what it is', () => {
    expect(ofValue(1, -65 * u).x).toBe(-65 * u)
    expect(ofValue(1, 1 + 66 * u).y).toBe(-66 * u)
  })
})

/** Prices without ends. */
const endless = { lower: undefined, upper: undefined }

/** What is derived from reserves at a price, in `float64`. */
const derived = (reserves: (price: number) => Reserves<number>, prices: PriceRange<number>, coarse?: Coarse<number>) =>
  fromReserves<number>(
    { real: float64, parts: { reserves, prices } as never, overDual: () => expect.fail() },
    () => reserves as never,
    'reserves',
    coarse,
  )

test('a straight line has its price, whatever there is', () => {
  const asked = () => expect.fail('the reserves were asked for')
  expect(derived(asked, { lower: 2, upper: 2 }).spotPrice(3, 1)).toBe(2)
})

describe('a range from 1 to 4', () => {
  let asked = 0
  const range = derived(
    price => {
      asked += 1
      const root = Math.sqrt(Math.min(Math.max(price, 1), 4))
      return { x: 1 / root - 0.5, y: root - 1 }
    },
    { lower: 1, upper: 4 },
  )
  test('has exactly the price of its end there, and beyond', () => {
    const { x, y } = range.reserves(2.25)
    for (const [token, end] of [
      ['x', 1],
      ['y', 4],
    ] as const) {
      const level = range.along(token, x, y)
      for (const held of [range.reserves(end)[token], 2]) {
        asked = 0
        expect(level(held).price()).toBe(end)
        expect(asked).toBeLessThan(6)
      }
    }
  })
})

/** The constant product. */
const product = (price: number) => ({ x: 1 / Math.sqrt(price), y: Math.sqrt(price) })

test('a token that never runs out cannot be had to the last, and the price stays', () => {
  const end = derived(product, endless).along('x', 4, 9)(0)
  expect(end.other).toBe(Number.POSITIVE_INFINITY)
  expect(end.price()).toBeCloseTo(2.25, 14)
})

test('the price after a trade is searched for from where fewer digits have found it', () => {
  let asked = 0
  const coarse: Coarse<number> = ask => {
    const point = ask({
      reserves: product,
      spotPrice: (x, y) => y / x,
      along: (_token, x, y) => held => ({ other: (x * y) / held, price: () => (x * y) / held ** 2 }),
    })
    return { point, reach: 1e-12 }
  }
  const counted = derived(
    price => {
      asked += 1
      return product(price)
    },
    endless,
    coarse,
  )
  const level = counted.along('x', 4, 9)
  asked = 0
  expect(level(9).other).toBeCloseTo(4, 13)
  // Once in the search, once for the reserves there, and once to see that they are no limit.
  expect(asked).toBeLessThanOrEqual(3)
})

describe('a sale of more than any pool of this liquidity can hold', () => {
  // √x + √y = 1, with reserves of 0.04 X and 0.64 Y.
  const reserves = (price: number) => ({ x: (1 + price) ** -2, y: (price / (1 + price)) ** 2 })
  const curve = orThrow(
    defineCurve({
      name: 'limited',
      summary: '',
      formula: '',
      parameters: {},
      over: ({ add, div, mul, one }) => ({
        reserves: price => {
          const x = div(one, add(one, price))
          const y = mul(price, x)
          return { x: mul(x, x), y: mul(y, y) }
        },
      }),
    })(float64, {}),
  )
  test.each([
    ['x', (2 * 0.64) / 0.96],
    ['y', (2 * 0.04) / 0.36],
  ] as const)('of %s would have bought what it says, at the mean price until the limit', (token, given) => {
    const error = refusal(curve.swap({ x: 0.04, y: 0.64 }, exactIn(token, 2)))
    expect(error).toMatchObject({ _tag: 'InsufficientReserves' })
    expect(Number((error as { given: string }).given)).toBeCloseTo(given, 8)
  })
  test('ends at the price of the limit', () => {
    const end = derived(reserves, endless).along('x', 0.04, 0.64)(2)
    expect(end.other).toBeLessThan(0)
    expect(end.price()).toBeLessThan(1e-7)
  })
})
