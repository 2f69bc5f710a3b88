import { type Curve, defineCurve, float64, orThrow } from '@ammeter/core'

/** `√(xy)`. */
const productDefinition = defineCurve({
  name: 'product',
  summary: 'Constant product',
  formula: 'xy',
  parameters: {},
  over: real => ({
    tradingFunction: (x, y) => real.mul(real.sqrt(x), real.sqrt(y)),
    spotPrice: (x, y) => real.div(y, x),
    reserves: price => ({ x: real.div(real.one, real.sqrt(price)), y: real.sqrt(price) }),
    exactIn: (_tokenIn, reserveIn, reserveOut, amountIn) => {
      const share = real.div(reserveOut, real.add(reserveIn, amountIn))
      return { amountOut: real.mul(amountIn, share), remaining: real.mul(reserveIn, share) }
    },
  }),
})

export const weightedDefinition = defineCurve({
  name: 'weighted',
  summary: 'Geometric mean',
  formula: 'x^w y^{1-w}',
  parameters: { weight: { default: 0.8, above: 0, below: 1, meaning: 'share of X' } },
  over: (real, { weight }) => {
    const rest = real.sub(real.one, weight)
    return {
      tradingFunction: (x, y) => real.mul(real.pow(x, weight), real.pow(y, rest)),
      spotPrice: (x, y) => real.div(real.mul(weight, y), real.mul(rest, x)),
      reserves: price => {
        const ratio = real.div(real.mul(weight, real.one), real.mul(rest, price))
        return { x: real.pow(ratio, rest), y: real.pow(ratio, real.neg(weight)) }
      },
    }
  },
})

/** A constant product between two prices, with the tokens of that range only. */
const rangeDefinition = defineCurve({
  name: 'range',
  summary: 'Constant product between two prices',
  formula: 'xy',
  parameters: {
    lower: { default: 0.5, above: 0, unit: 'price', meaning: 'lowest price' },
    upper: { default: 2, above: 'lower', unit: 'price', meaning: 'highest price' },
  },
  over: (real, { lower, upper }) => ({
    prices: { lower, upper },
    reserves: price => {
      const root = real.sqrt(real.min(real.max(price, lower), upper))
      return {
        x: real.sub(real.div(real.one, root), real.div(real.one, real.sqrt(upper))),
        y: real.sub(root, real.sqrt(lower)),
      }
    },
    tradingFunction: (x, y) => {
      const [a, b] = [real.sqrt(lower), real.div(real.one, real.sqrt(upper))]
      const linear = real.add(real.mul(x, a), real.mul(y, b))
      const width = real.sub(real.one, real.mul(a, b))
      const root = real.sqrt(real.add(real.mul(linear, linear), real.mul(real.of(4), real.mul(width, real.mul(x, y)))))
      return real.div(real.add(linear, root), real.add(width, width))
    },
    spotPrice: (x, y) => {
      const [a, b] = [real.sqrt(lower), real.div(real.one, real.sqrt(upper))]
      const linear = real.add(real.mul(x, a), real.mul(y, b))
      const width = real.sub(real.one, real.mul(a, b))
      const root = real.sqrt(real.add(real.mul(linear, linear), real.mul(real.of(4), real.mul(width, real.mul(x, y)))))
      const level = real.div(real.add(linear, root), real.add(width, width))
      const price = real.div(real.add(y, real.mul(level, a)), real.add(x, real.mul(level, b)))
      return real.min(real.max(price, lower), upper)
    },
  }),
})

/** One price only. */
const sumDefinition = defineCurve({
  name: 'sum',
  summary: 'Constant sum',
  formula: 'x+y',
  parameters: {},
  over: real => ({
    prices: { lower: real.one, upper: real.one },
    tradingFunction: real.add,
    spotPrice: () => real.one,
    reserves: price => {
      const order = real.compare(price, real.one)
      const half = real.of(0.5)
      if (order === 0) return { x: half, y: half }
      return order < 0 ? { x: real.one, y: real.zero } : { x: real.zero, y: real.one }
    },
    exactIn: (_tokenIn, _reserveIn, reserveOut, amountIn) => ({
      amountOut: amountIn,
      remaining: real.sub(reserveOut, amountIn),
    }),
  }),
})

/** Curves in closed form, one of each kind. */
export const product: Curve<number> = orThrow(productDefinition(float64, {}))
export const weighted: Curve<number> = orThrow(weightedDefinition(float64, { weight: 0.8 }))
export const range = (lower: number, upper: number): Curve<number> =>
  orThrow(rangeDefinition(float64, { lower, upper }))
export const sum: Curve<number> = orThrow(sumDefinition(float64, {}))
