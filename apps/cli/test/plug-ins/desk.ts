import { definePool } from '@ammeter/core'

/** A pool with rules of its own: it buys and sells at a price with a spread, until it has no more. */
export const desk = definePool({
  name: 'desk',
  summary: 'Buys below a price and sells above it, until it has no more',
  parameters: { spread: { default: 0.01, atLeast: 0, below: 1, unit: 'share', meaning: 'half the spread' } },
  over: (real, { spread }) => {
    const { add, sub, mul, div, one, compare } = real
    const rate = (price: typeof one, tokenIn: 'x' | 'y') =>
      mul(sub(one, spread), tokenIn === 'x' ? price : div(one, price))
    return {
      open: ({ price, value }) => ({ price, x: div(value, add(price, price)), y: div(value, real.of(2)) }),
      reserves: ({ x = one, y = one }) => ({ x, y }),
      quote: ({ price = one }, tokenIn) => rate(price, tokenIn),
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
