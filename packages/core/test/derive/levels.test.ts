import { describe, expect, test } from 'vitest'
import { type CurveParts, defineCurve, exactIn, float64, type Num, orThrow, type Real } from '../../src/index.js'
import { refusal } from '../refusals.js'

const define = (over: (real: Real<Num>) => CurveParts<Num>) =>
  orThrow(defineCurve({ name: 'derived', summary: '', formula: '', parameters: {}, over })(float64, {}))

/** Level sets of the constant product that are numbers only near the solution, and its liquidity at x = 4, y = 9. */
const narrow: readonly (readonly [string, (real: Real<Num>) => CurveParts<Num>, number])[] = [
  [
    'rise, and are numbers neither far below nor far above',
    ({ div, ln, mul, of, sqrt, sub }) => ({
      levelSet: (x, y, level) => {
        const mean = mul(sqrt(x), sqrt(y))
        return ln(div(sub(level, mul(of(0.25), mean)), sub(mul(of(4), mean), level)))
      },
    }),
    12.75,
  ],
  [
    'fall, and are numbers neither far below nor far above',
    ({ div, ln, mul, of, sqrt, sub }) => ({
      levelSet: (x, y, level) => {
        const mean = mul(sqrt(x), sqrt(y))
        return ln(div(sub(mul(of(4), mean), level), sub(level, mul(of(0.25), mean))))
      },
    }),
    12.75,
  ],
  [
    'rise, and are no numbers far above',
    ({ div, ln, mul, of, sqrt, sub }) => ({
      levelSet: (x, y, level) => ln(div(level, sub(mul(of(4), mul(sqrt(x), sqrt(y))), level))),
    }),
    12,
  ],
  [
    'fall, and are no numbers far above',
    ({ div, ln, mul, of, sqrt, sub }) => ({
      levelSet: (x, y, level) => ln(div(sub(mul(of(4), mul(sqrt(x), sqrt(y))), level), level)),
    }),
    12,
  ],
]

describe.each(narrow)('level sets that %s', (_what, over, liquidity) => {
  const curve = define(over)
  test('have the liquidity and the trades of the constant product', () => {
    expect(orThrow(curve.liquidity({ x: 4, y: 9 }))).toBeCloseTo(liquidity, 11)
    expect(orThrow(curve.swap({ x: 4, y: 9 }, exactIn('x', 2))).amountOut).toBeCloseTo(3, 11)
    expect(orThrow(curve.spotPrice({ x: 4, y: 9 }))).toBeCloseTo(2.25, 11)
  })
})

test('level sets without a slope where their search begins have their liquidity', () => {
  for (const sign of [1, -1]) {
    const curve = define(({ div, mul, of, one, sqrt, sub }) => ({
      levelSet: (x, y, level) => {
        const part = sub(div(level, mul(sqrt(x), sqrt(y))), one)
        return mul(of(sign), sub(mul(part, mul(part, part)), one))
      },
    }))
    expect(orThrow(curve.liquidity({ x: 4, y: 9 }))).toBeCloseTo(12, 11)
  }
})

test('the error of a value that is no number says which formula, and where', () => {
  const curve = define(({ of, sqrt, sub }) => ({ value: price => sqrt(sub(price, of(10))) }))
  expect(refusal(curve.spotPrice({ x: 1, y: 1 }))).toMatchObject({
    _tag: 'NotRepresentable',
    quantity: expect.stringMatching(/^value at price/),
  })
})

test('the price of a straight line is exactly its end', () => {
  const curve = define(({ min, mul, of, one }) => ({ value: price => min(mul(of(0.3), price), one) }))
  expect(orThrow(curve.spotPrice({ x: 3, y: 1 }))).toBe(curve.prices.lower)
})

test('levels that meet the axes at no price have no ends of prices', () => {
  const curve = define(({ add, mul, sqrt }) => ({
    tradingFunction: (x, y) => mul(add(sqrt(x), sqrt(y)), add(sqrt(x), sqrt(y))),
  }))
  expect(curve.prices).toEqual({ lower: undefined, upper: undefined })
})
