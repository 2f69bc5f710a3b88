import { defineCurve, definePool } from '@ammeter/core'

/** Modules export what plugs in, as packages do. */
export { directionalFee } from '@ammeter/core'
export { band, flow, geometricBrownianMotion, ilAlert, noise } from '../../src/index.ts'

/** A curve. */
export const power = defineCurve({
  name: 'power',
  summary: 'Geometric mean',
  formula: 'x^w y^{1-w}',
  parameters: { weight: { default: 0.5, above: 0, below: 1, meaning: 'share of X' } },
  over: (real, { weight }) => ({
    tradingFunction: (x, y) => real.mul(real.pow(x, weight), real.pow(y, real.sub(real.one, weight))),
  }),
})

/** A pool with rules of its own: a desk that buys and sells at a price with a spread. */
export const desk = definePool({
  name: 'desk',
  summary: 'Buys and sells at a price with a spread, until it has no more',
  parameters: { spread: { default: 0.01, atLeast: 0, below: 1, unit: 'share', meaning: 'half the spread' } },
  over: (real, { spread }) => {
    const { add, sub, mul, div, one, compare } = real
    const rate = (price: typeof one, tokenIn: 'x' | 'y') =>
      mul(sub(one, spread), tokenIn === 'x' ? price : div(one, price))
    return {
      open: ({ price, value }) => ({ price, x: div(value, mul(real.of(2), price)), y: div(value, real.of(2)) }),
      reserves: ({ x = one, y = one }) => ({ x, y }),
      quote: ({ price = one, x = one, y = one }, tokenIn) =>
        compare(tokenIn === 'x' ? y : x, real.zero) > 0 ? rate(price, tokenIn) : real.zero,
      exactIn: ({ price = one, x = one, y = one }, tokenIn, amount) => {
        const amountOut = mul(rate(price, tokenIn), amount)
        if (compare(amountOut, tokenIn === 'x' ? y : x) > 0) return undefined
        const memory =
          tokenIn === 'x'
            ? { price, x: add(x, amount), y: sub(y, amountOut) }
            : { price, x: sub(x, amountOut), y: add(y, amount) }
        return { amountIn: amount, amountOut, memory }
      },
      scaled: ({ price = one, x = one, y = one }, scale) => ({ price, x: scale(x), y: scale(y) }),
    }
  },
})
