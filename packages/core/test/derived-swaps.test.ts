import { describe, expect, test } from 'vitest'
import {
  type Curve,
  type CurveParts,
  decimal,
  defineCurve,
  exactIn,
  exactOut,
  float64,
  type Num,
  orThrow,
  type Real,
} from '../src/index.js'

/** A curve in `float64` from one ingredient, and the amount out of an exact amount of X in, in closed form. */
interface Case {
  readonly name: string
  readonly over: (real: Real<Num>) => CurveParts<Num>
  readonly amountOut: <N>(real: Real<N>, x: N, y: N, amountIn: N) => N
}

const product: Case['amountOut'] = (real, x, y, amount) => real.div(real.mul(y, amount), real.add(x, amount))

const weighted: Case['amountOut'] = (real, x, y, amount) =>
  real.neg(real.mul(y, real.expm1(real.mul(real.of(-4), real.log1p(real.div(amount, x))))))

/** x + L/2 and y + L/2 are a constant product: prices from 1/4 to 4. */
const range: Case['amountOut'] = (real, x, y, amount) => {
  const [two, three] = [real.of(2), real.of(3)]
  const sum = real.add(x, y)
  const root = real.sqrt(real.add(real.mul(sum, sum), real.mul(real.of(12), real.mul(x, y))))
  const half = real.div(real.div(real.add(sum, root), three), two)
  return product(real, real.add(x, half), real.add(y, half), amount)
}

const inRange = (real: Real<Num>, price: Num) => {
  const root = real.sqrt(real.min(real.max(price, real.of(0.25)), real.of(4)))
  return { x: real.sub(real.div(real.one, root), real.of(0.5)), y: real.sub(root, real.of(0.5)) }
}

const cases: readonly Case[] = [
  { name: 'x·y', over: real => ({ tradingFunction: real.mul }), amountOut: product },
  {
    name: 'the level sets of x·y',
    over: real => ({ levelSet: (x, y, level) => real.sub(real.mul(real.div(x, level), real.div(y, level)), real.one) }),
    amountOut: product,
  },
  {
    name: 'reserves of the constant product',
    over: real => ({ reserves: price => ({ x: real.div(real.one, real.sqrt(price)), y: real.sqrt(price) }) }),
    amountOut: product,
  },
  {
    name: 'the value of the constant product',
    over: real => ({ value: price => real.mul(real.of(2), real.sqrt(price)) }),
    amountOut: product,
  },
  {
    name: 'x⁴y',
    over: real => ({ tradingFunction: (x, y) => real.mul(real.pow(x, real.of(4)), y) }),
    amountOut: weighted,
  },
  {
    name: 'the value of x⁴y',
    over: real => ({ value: price => real.pow(price, real.of('0.8')) }),
    amountOut: weighted,
  },
  {
    name: 'the level sets of a range',
    over: real => ({
      levelSet: (x, y, level) => {
        const half = real.of(0.5)
        return real.sub(real.mul(real.add(real.div(x, level), half), real.add(real.div(y, level), half)), real.one)
      },
    }),
    amountOut: range,
  },
  { name: 'reserves of a range', over: real => ({ reserves: price => inRange(real, price) }), amountOut: range },
  {
    name: 'the value of a range',
    over: real => ({
      value: price => {
        const { x, y } = inRange(real, price)
        return real.add(real.mul(price, x), y)
      },
    }),
    amountOut: range,
  },
]

const shares = [1e-15, 1e-12, 1e-9, 1e-6, 1e-5, 1e-4, 2.5e-4, 1e-3, 3.8e-3, 4e-3, 0.01, 0.03, 0.1, 0.3]

const curveOf = ({ over }: Case): Curve<number> =>
  orThrow(defineCurve({ name: 'derived', summary: '', formula: '', parameters: {}, over })(float64, {}))

/** Amounts out of a share of X, with many ratios of the reserves, each beside the closed form in decimals. */
const swaps = (each: Case, share: number) =>
  [0.03, 0.27, 0.6, 1, 1.9, 3.7, 55].map(ratio => {
    const [x, y] = [1.7e6, 1.7e6 * ratio]
    const amount = share * x
    const expected = decimal.toNumber(each.amountOut(decimal, decimal.of(x), decimal.of(y), decimal.of(amount)))
    return { reserves: { x, y }, amount, expected }
  })

describe.each(cases)('swaps in float64 derived from $name', each => {
  const curve = curveOf(each)

  test.each(shares)('exact in, of %d of the reserve, to 3e-13', share => {
    for (const { reserves, amount, expected } of swaps(each, share)) {
      if (expected >= reserves.y) continue
      const { amountOut } = orThrow(curve.swap(reserves, exactIn('x', amount)))
      expect(Math.abs(amountOut / expected - 1)).toBeLessThan(3e-13)
    }
  })

  test.each(shares)('exact out is its inverse, of %d of the reserve, to 3e-13', share => {
    for (const { reserves, amount, expected } of swaps(each, share)) {
      // Near the end of a reserve a rounding of the amount out is worth many of the amount in.
      if (expected >= 0.8 * reserves.y) continue
      const { amountIn } = orThrow(curve.swap(reserves, exactOut('y', expected)))
      expect(Math.abs(amountIn / amount - 1)).toBeLessThan(3e-13)
    }
  })
})

test('the same question has the same answer, whatever was asked before', () => {
  for (const each of cases) {
    const [first, second] = [curveOf(each), curveOf(each)]
    const ask = (curve: Curve<number>, x: number, y: number) => orThrow(curve.swap({ x, y }, exactIn('x', 0.001 * x)))
    for (const ratio of [0.3, 0.9, 3.3]) ask(first, 10, 10 * ratio)
    expect(ask(first, 7, 9)).toEqual(ask(second, 7, 9))
    expect(first.reserves(1.3)).toEqual(second.reserves(1.3))
  }
})
