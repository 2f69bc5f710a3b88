import { defineBasket } from '@ammeter/core'

export const mean = defineBasket({
  name: 'mean',
  summary: 'Geometric mean of n tokens',
  formula: '\\prod_i x_i^{w_i}',
  tokens: { least: 2, most: 5 },
  parameters: {},
  perToken: { weights: { sum: 1, above: 0, below: 1, meaning: 'shares in the value' } },
  over: (real, { weights }) => ({
    tradingFunction: held => held.map((each, i) => real.pow(each, weights[i] ?? real.one)).reduce(real.mul),
  }),
})
