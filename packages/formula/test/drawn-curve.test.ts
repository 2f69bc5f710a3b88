import {
  concentrate,
  decimal,
  defineCurve,
  exactIn,
  exactOut,
  float64,
  impermanentLoss,
  orThrow,
  sum,
} from '@ammeter/core'
import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import { describeDrawingError, drawnCurve } from '../src/index.ts'
import { drawn } from './drawings.ts'

const product = orThrow(
  defineCurve({
    name: 'product',
    summary: 'Constant product',
    formula: 'x y',
    parameters: {},
    over: real => ({ tradingFunction: (x, y) => real.sqrt(real.mul(x, y)) }),
  })(float64),
)

/** The same curve as core makes it: a sum of ranges. */
const sumOfRanges = (heights: readonly number[], lower: number, upper: number) => {
  const edge = (i: number) => lower * (upper / lower) ** (i / heights.length)
  return orThrow(
    sum(
      heights.flatMap((liquidity, i) =>
        liquidity === 0
          ? []
          : [{ curve: orThrow(concentrate(product, { lower: edge(i), upper: edge(i + 1) })), liquidity }],
      ),
    ),
  )
}

describe.each([[[3, 5, 8, 5, 3]], [[0, 2, 0, 0, 0.5, 0]], [[1]]])('%j', heights => {
  const curve = orThrow(drawn(heights.join('/'))(float64, { lower: 0.5, upper: 2 }))
  const same = sumOfRanges(heights, 0.5, 2)
  test.each([0.3, 0.52, 0.7, 0.95, 1, 1.2, 1.9, 3])('is the sum of its ranges at the price %d', price => {
    const [own, other] = [orThrow(curve.reserves(price)), orThrow(same.reserves(price))]
    expect(own.x).toBeCloseTo(other.x, 13)
    expect(own.y).toBeCloseTo(other.y, 13)
    expect(orThrow(curve.value(price))).toBeCloseTo(orThrow(same.value(price)), 13)
  })
  test('trades as the sum of its ranges does, over any number of bars', () => {
    const held = orThrow(curve.reserves(0.9))
    for (const part of [1e-6, 0.1, 0.5, 0.9]) {
      for (const token of ['x', 'y'] as const) {
        const paid = orThrow(curve.reserves(token === 'x' ? 0.5 : 2))[token] - held[token]
        if (paid === 0) continue
        const [own, other] = [curve, same].map(each => orThrow(each.swap(held, exactIn(token, part * paid))))
        expect(own?.amountOut).toBeCloseTo(other?.amountOut ?? 0, 12)
        const back = orThrow(curve.swap(held, exactOut(token === 'x' ? 'y' : 'x', own?.amountOut ?? 0)))
        expect(back.amountIn).toBeCloseTo(part * paid, 12)
      }
    }
  })
})

describe.each([
  ...['1', '3/5/8/5/3', '1/1000/1', '1000/1/1000'].flatMap(bars => [
    [bars, 0.5, 2] as const,
    [bars, 1e-3, 1000] as const,
    [bars, 1, 1.000001] as const,
  ]),
  ['0.0001/10000', 1e-12, 1e12] as const,
])('%s from %d to %d', (bars, lower, upper) => {
  const curve = orThrow(drawn(bars)(float64, { lower, upper }))
  test('says of its reserves at a price that they have that price, to a rounding', () => {
    for (let i = 0; i <= 200; i++) {
      const price = lower * (upper / lower) ** (i / 200)
      const found = orThrow(curve.spotPrice(orThrow(curve.reserves(price))))
      expect(Math.abs(found / price - 1)).toBeLessThan(1e-13)
    }
  })
  test('has no price beyond its ends', () => {
    const { lower: least = 0, upper: most = 0 } = curve.prices
    for (const amount of [1e-9, 0.1, 0.7, 7]) {
      const [lowest, highest] = [
        { x: amount, y: 0 },
        { x: 0, y: amount },
      ].map(held => orThrow(curve.spotPrice(held)))
      expect(lowest).toBeGreaterThanOrEqual(least)
      expect(highest).toBeLessThanOrEqual(most)
      expect([lowest, highest].map(price => price?.toPrecision(12))).toEqual(
        [least, most].map(end => end.toPrecision(12)),
      )
    }
  })
})

test('narrow bars of the same height hold what one range holds, to a rounding', () => {
  const ends = { lower: 1, upper: 1 + 2 ** -20 }
  const [one, many] = ['1', '1/1/1/1'].map(bars => orThrow(orThrow(drawn(bars)(float64, ends)).reserves(2)).y)
  expect((many as number) / (one as number)).toBeCloseTo(1, 14)
})

test('what little a large trade leaves is exact to nine digits', () => {
  const ends = { lower: '0.001', upper: 1000 }
  const [curve, exact] = [orThrow(drawn('1/1000/1')(float64, ends)), orThrow(drawn('1/1000/1')(decimal, ends))]
  const held = orThrow(curve.reserves(1))
  const paid = (1 - 1e-6) * (orThrow(curve.reserves(0.001)).x - held.x)
  const left = orThrow(curve.swap(held, exactIn('x', paid))).reserves.y
  const heldExactly = { x: decimal.of(held.x), y: decimal.of(held.y) }
  const leftExactly = orThrow(exact.swap(heldExactly, exactIn('x', decimal.of(paid)))).reserves.y
  expect(left / decimal.toNumber(leftExactly)).toBeCloseTo(1, 9)
})

test('prices are those at which it trades: empty bars at the ends are none', () => {
  const { prices } = orThrow(drawn('0/1/0/1/0/0')(float64, { lower: 1, upper: 64 }))
  const [lower, upper] = [prices.lower, prices.upper]
  expect(lower).toBeCloseTo(2, 14)
  expect(upper).toBeCloseTo(16, 13)
})

test('more than all bars take is refused', () => {
  const curve = orThrow(drawn('1/2')(float64))
  const held = orThrow(curve.reserves(1))
  expect(curve.swap(held, exactIn('x', 1e6))).toMatchObject({ left: { _tag: 'InsufficientReserves' } })
  expect(curve.swap(held, exactOut('x', held.x * 2))).toMatchObject({ left: { _tag: 'InsufficientReserves' } })
})

test('heights keep every digit in decimals', () => {
  const [tenth, ten] = ['0.1/0.3', '1/3'].map(bars => orThrow(drawn(bars)(decimal)).value(decimal.of('1.1')))
  const text = (answer: typeof tenth, factor: string) =>
    answer && E.isRight(answer) ? decimal.toText(decimal.mul(answer.right, decimal.of(factor))) : ''
  expect(text(tenth, '10').slice(0, 38)).toBe(text(ten, '1').slice(0, 38))
})

test('the same height everywhere loses as a range does', () => {
  const [one, many] = ['1', '2/2/2/2/2/2/2'].map(bars => impermanentLoss(orThrow(drawn(bars)(float64)), 1, 1.7))
  expect(orThrow(many as typeof many & object)).toBeCloseTo(orThrow(one as typeof one & object), 14)
})

describe('a definition', () => {
  test('is named by its bars, and has the ends of a range as its parameters', () => {
    const { name, kind, parameters, range } = drawn('3/5')
    expect([name, kind, Object.keys(parameters), range]).toEqual([
      ...['drawn:bars=3/5', 'curve', ['lower', 'upper'], { lower: 'lower', upper: 'upper' }],
    ])
  })
  test('refuses ends that are none', () => {
    expect(drawn('3/5')(float64, { lower: 2, upper: 1 })).toMatchObject({ left: { _tag: 'InvalidParameter' } })
  })
})

test.each([
  ['', 0, 0, 'the end'],
  ['3/', 2, 0, 'the end'],
  ['3//5', 2, 0, 'no number'],
  ['3/-5', 2, 2, '"-5"'],
  ['3/1e5', 2, 3, '"1e5"'],
  ['3/5,8', 2, 3, '"5,8"'],
  [`1/${'9'.repeat(400)}`, 2, 400, `"${'9'.repeat(40)}…"`],
  ['0/0.0', 0, 5, 'no liquidity at all'],
  [Array(65).fill('1').join('/'), 128, 1, '65 bars'],
  ['1'.repeat(1001), 1000, 1, '1001 characters'],
])('%#: is no drawing', (bars, index, length, given) => {
  const made = drawnCurve(bars)
  expect(made).toMatchObject({ left: { _tag: 'DrawingError', text: bars, index, length, given } })
  if (E.isLeft(made)) expect(describeDrawingError(made.left)).toContain(`bars, character ${index + 1}: found `)
})
