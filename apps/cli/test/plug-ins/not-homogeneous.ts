import { defineCurve } from '@ammeter/core'

export const shifted = defineCurve({
  name: 'not-homogeneous',
  summary: 'Virtual reserves of one X, whatever the liquidity',
  formula: '(x + 1) y',
  parameters: {},
  over: real => ({
    tradingFunction: (x, y) => real.mul(real.add(x, real.one), y),
  }),
})
