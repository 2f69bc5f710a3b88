import { type CurveParts, defineCurve, float64, type Num, orThrow, type Real } from '../src/index.js'

/** `√(xy)` in closed form. */
export const productParts = (real: Real<Num>): CurveParts<Num> => ({
  tradingFunction: (x, y) => real.mul(real.sqrt(x), real.sqrt(y)),
  spotPrice: (x, y) => real.div(y, x),
  reserves: price => ({ x: real.div(real.one, real.sqrt(price)), y: real.sqrt(price) }),
  exactIn: (_tokenIn, reserveIn, reserveOut, amountIn) => {
    const share = real.div(reserveOut, real.add(reserveIn, amountIn))
    return { amountOut: real.mul(amountIn, share), remaining: real.mul(reserveIn, share) }
  },
  exactOut: (_tokenIn, reserveIn, reserveOut, amountOut) =>
    real.mul(reserveIn, real.div(amountOut, real.sub(reserveOut, amountOut))),
})

/** The constant product. */
export const product = defineCurve({
  name: 'product',
  summary: 'Constant product',
  formula: 'xy',
  parameters: {},
  reflection: (_real, parameters) => parameters,
  over: productParts,
})

/** The constant product in float64. */
export const productCurve = orThrow(product(float64, {}))

/** A constant product between two prices, with tokens that run out at its ends. */
export const range = defineCurve({
  name: 'range',
  summary: 'Constant product between two prices',
  formula: 'xy',
  parameters: {
    lower: { default: 1, above: 0, unit: 'price', meaning: 'lowest price' },
    upper: { default: 4, above: 'lower', unit: 'price', meaning: 'highest price' },
  },
  over: (real, { lower, upper }) => {
    const virtualX = real.div(real.one, real.sqrt(upper))
    const virtualY = real.sqrt(lower)
    return {
      prices: { lower, upper },
      reserves: price => {
        const root = real.sqrt(real.min(real.max(price, lower), upper))
        return { x: real.sub(real.div(real.one, root), virtualX), y: real.sub(root, virtualY) }
      },
    }
  },
})

/** `peg · x + y`. */
export const sum = defineCurve({
  name: 'sum',
  summary: 'Constant sum',
  formula: 'cx + y',
  parameters: { peg: { default: 1, above: 0, unit: 'price', meaning: 'the price' } },
  over: (real, { peg }) => ({ tradingFunction: (x, y) => real.add(real.mul(peg, x), y) }),
})
