import { defineCurve } from '@ammeter/core'

export const neverConverges = defineCurve({
  name: 'never-converges',
  summary: 'A level set on which there is no liquidity',
  formula: 'L^2 + 1 = 0',
  parameters: {},
  over: real => ({
    levelSet: (_x, _y, liquidity) => real.add(real.mul(liquidity, liquidity), real.one),
  }),
})
