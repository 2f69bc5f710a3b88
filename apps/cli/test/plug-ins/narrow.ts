import { defineCurve, type Num, type Real } from '@ammeter/core'

/** `ln(1 + δ)` of a small δ, to all digits: by the series of the inverse hyperbolic tangent. */
const growth = (real: Real<Num>, delta: Num): Num => {
  const t = real.div(delta, real.add(real.of(2), delta))
  const terms = [1, 3, 5, 7, 9, 11].map(n => real.div(real.pow(t, real.of(n)), real.of(n)))
  return real.mul(real.of(2), terms.reduce(real.add))
}

/** As much liquidity as its range is wide, which its value subtracts from two nearly equal numbers. */
export const narrow = defineCurve({
  name: 'narrow',
  summary: 'As much liquidity as the range is wide',
  formula: 'x y',
  parameters: {
    lower: { default: 3, above: 0, meaning: 'the lower end' },
    upper: { default: 3.000003, above: 0, meaning: 'the upper end' },
  },
  over: (real, { lower, upper }) => {
    const width = growth(real, real.div(real.sub(upper, lower), lower))
    return {
      tradingFunction: (x, y) => real.div(real.mul(real.sqrt(x), real.sqrt(y)), width),
      spotPrice: (x, y) => real.div(y, x),
      reserves: price => ({ x: real.div(width, real.sqrt(price)), y: real.mul(width, real.sqrt(price)) }),
      value: price => real.mul(real.mul(real.of(2), real.ln(real.div(upper, lower))), real.sqrt(price)),
    }
  },
})
