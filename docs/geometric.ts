import { defineCurve } from '@ammeter/core'

export const geometric = defineCurve({
  name: 'geometric',
  summary: 'Geometric mean with unequal weights',
  formula: 'x^{w} y^{1-w}',
  parameters: {
    weight: { default: 0.8, above: 0, below: 1, meaning: 'share of X in the value of the pool' },
  },
  over: (real, { weight }) => ({
    tradingFunction: (x, y) => real.mul(real.pow(x, weight), real.pow(y, real.sub(real.one, weight))),
  }),
})
