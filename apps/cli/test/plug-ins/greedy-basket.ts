import { defineBasket } from '@ammeter/core'

export const greedy = defineBasket({
  name: 'greedy',
  summary: 'Geometric mean that keeps a hundredth of each trade',
  formula: '\\prod_i x_i',
  tokens: { least: 3, most: 3 },
  parameters: {},
  over: real => ({
    tradingFunction: held => held.reduce(real.mul),
    exactIn: (held, tokenIn, tokenOut, amount) => {
      const [own, other] = [held[tokenIn] ?? real.one, held[tokenOut] ?? real.one]
      const amountOut = real.mul(real.of('0.99'), real.div(real.mul(other, amount), real.add(own, amount)))
      return { amountOut, remaining: real.sub(other, amountOut) }
    },
  }),
})
